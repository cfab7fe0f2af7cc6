const words: Readonly<Record<string, string>> = {
  year: 'سنة',
  month: 'شهر',
  people: 'فرد',
  persons: 'فرد',
  households: 'أسرة',
  index: 'مؤشر',
  ratio: 'نسبة',
  share: 'حصة',
  kWh: 'كيلوواط ساعة',
  litre: 'لتر',
  IG: 'غالون',
  gallon: 'غالون',
  kg: 'كغم',
  cylinder: 'أسطوانة',
  points: 'نقطة',
  unit: 'وحدة',
  units: 'وحدة',
  recipients: 'مستفيد',
};

/** A unit as it is printed: `KWD million/year` where numbers are in millions, its words in Arabic where that is asked. */
export function unitText(unit: string, scale: number, language: string): string {
  const [what, ...per] = unit.split('/');
  if (language !== 'ar') return [scale > 1 ? millions(what) : what, ...per].join('/');
  const name = words[what] ?? what;
  return [scale > 1 ? `مليون ${name}` : name, ...per.map((word) => words[word] ?? word)].join('/');
}

function millions(what: string): string {
  return what === 'units' ? 'million units' : `${what} million`;
}
