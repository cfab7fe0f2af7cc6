/** A number as text: `decimals` digits after the point, thousands apart, Latin digits; zero is `0`, and never minus zero. */
export function numberText(value: number, decimals: number): string {
  if (value === 0) return '0';
  const digits = Math.abs(value).toFixed(decimals);
  const [whole, fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && /[1-9]/.test(digits) ? '-' : '';
  return sign + grouped + (fraction ? `.${fraction}` : '');
}

/**
 * An amount of money in a sentence: `KWD 812.3 million` from ten million up, whole units below; `beside` a larger amount,
 * as that is written.
 */
export function moneyText(
  amount: number,
  currency: string,
  beside = amount,
): { readonly en: string; readonly ar: string } {
  if (Math.abs(beside) < 1e7) {
    const whole = numberText(amount, 0);
    return { en: `${currency} ${whole}`, ar: `${whole} ${currency}` };
  }
  const millions = numberText(amount / 1e6, 1);
  return { en: `${currency} ${millions} million`, ar: `${millions} مليون ${currency}` };
}
