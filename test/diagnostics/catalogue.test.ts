import { describe, expect, it } from 'vitest';
import { messages } from '../../src/diagnostics/catalogue/index.ts';

/** Stands for any fact: a number, a text or a list, and anything taken from it. */
function anyFact(): unknown {
  const fact: unknown = new Proxy(() => 3, {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive) return (wanted: string) => (wanted === 'number' ? 3 : 'x3');
      if (key === 'toString' || key === 'join' || key === 'toFixed' || key === 'slice') return () => 'x3';
      if (key === 'length') return 3;
      if (key === 'map' || key === 'filter') return () => ['x3', 'x3'];
      if (key === Symbol.iterator) return () => ['x3', 'x3'].values();
      return fact;
    },
    apply: () => fact,
  });
  return fact;
}

const facts = [
  new Proxy({}, { get: anyFact }),
  new Proxy({}, { get: () => 'x3' }),
  new Proxy({}, { get: () => 1 }),
  new Proxy({}, { get: () => undefined }),
];

function written(code: string): { readonly message: string; readonly hint?: string }[] {
  const write = (messages as unknown as Record<string, (facts: object) => { message: string; hint?: string }>)[code];
  return facts.flatMap((fact) => {
    try {
      return [write(fact)];
    } catch {
      return [];
    }
  });
}

describe.each(Object.keys(messages))('message %s', (code) => {
  const texts = written(code).flatMap(({ message, hint }) =>
    [message, ...(hint === undefined ? [] : [hint])].map(String),
  );

  it('can be written', () => {
    expect(texts.length).toBeGreaterThan(0);
  });

  it('starts in lower case and has no full stop, no "please", no "invalid" and no "!"', () => {
    for (const text of texts) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/^\p{Lu}(?!\p{Lu})/u);
      expect(text).not.toMatch(/[^.…]\.$/);
      expect(text).not.toMatch(/\bplease\b|\binvalid\b|!(?!=)/i);
    }
  });

  it('has a name of lower-case words', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });
});
