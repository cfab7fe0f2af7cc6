const widest = 256;

/**
 * Whether a YAML or JSON text nests deeper than `limit`, judged before it is parsed (a parser of nested text can run out
 * of stack). Brackets are counted wherever they stand; block nesting by indentation and runs of list dashes.
 */
export function nestsTooDeep(text: string, limit: number): boolean {
  return flowDepth(text) > limit || blockDepth(text) > widest;
}

function flowDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, ++depth);
    if ((unit === 0x5d || unit === 0x7d) && depth > 0) depth--;
  }
  return deepest;
}

function blockDepth(text: string): number {
  let deepest = 0;
  let start = 0;
  while (start < text.length) {
    let at = start;
    while (isLead(text.charCodeAt(at))) at++;
    deepest = Math.max(deepest, at - start);
    const end = text.indexOf('\n', at);
    start = end < 0 ? text.length : end + 1;
  }
  return deepest;
}

function isLead(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x2d || unit === 0x3f || unit === 0x3a;
}
