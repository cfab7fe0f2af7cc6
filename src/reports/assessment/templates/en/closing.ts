/** Sentences in English on what stands last: limits, checks and the annex. */
export const closing = {
  'limits.title': 'Limits',
  'limits.first_round':
    'These are first-round effects: prices of other goods, jobs, wages and growth are held as they are.',
  'limits.no_behaviour':
    'Quantities used do not answer to prices; if they fall, households lose less than is shown and the treasury’s saving differs.',
  'limits.others': '{others} of the change falls on users who are no household; how they pass it on is not followed.',
  'limits.not_simulated':
    'Only the programmes listed in section {programmes} are simulated; administration, smuggling and waste are not in the figures.',
  'limits.line':
    'A relative line is drawn at the rules in force and kept, so that the reform does not move what it is judged by.',
  'limits.take_up':
    'Where a programme has a take-up below 100%, who takes it up is drawn once by household and kept under the reform.',
  'limits.missing':
    'Records without a value for a rule are left out of it; their number is in the notes under the tables.',
  'limits.sampling': 'Figures for single groups and regions rest on fewer households and are less certain than totals.',
  'limits.unverified': 'Parameters that their authors grade unverified or derived: {count} of {all}: {list}.',
  'limits.targeting': 'The cost of targeted payments assumes that the poor are found without error.',
  'checks.title': 'Consistency checks',
  'checks.passed': 'All {count} checks hold.',
  'checks.failed': 'Checks that fail: {failed} of {count}:',
  'annex.title': 'Annex: tables',
  'annex.provenance': 'Provenance',
  'annex.warnings': 'Warnings of the run',
  'annex.provenance_text':
    'Each input with its SHA-256; with the same inputs the same version of Mizan writes the same bytes. The command mizan verify checks this folder.',
} as const;
