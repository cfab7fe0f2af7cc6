import { ar } from './ar.ts';
import { en } from './en.ts';
import type { Template } from './template.ts';

/** The shipped sentences, by language. */
export const templates: Readonly<Record<string, Template>> = { ar, en };
