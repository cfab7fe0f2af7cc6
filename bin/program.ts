export { main } from '../src/commands/main.ts';
export { serve } from '../src/commands/threads.ts';
