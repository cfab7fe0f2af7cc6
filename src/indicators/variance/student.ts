/**
 * The quantile of Student's t with `df` degrees of freedom: the normal's where df is infinite. By inverting the distribution
 * function, an incomplete beta integral, to the last digits.
 *
 * @example studentQuantile(0.975, 10) // 2.228138851986274
 */
export function studentQuantile(p: number, df: number): number {
  if (!(df > 0) || !(p > 0 && p < 1)) return Number.NaN;
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, df);
  let high = 2;
  while (studentDistribution(high, df) < p) high *= 2;
  let low = 0;
  for (let k = 0; k < 200 && high - low > 1e-15 * high; k++) {
    const middle = (low + high) / 2;
    if (studentDistribution(middle, df) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of Student's t with `df` degrees of freedom at or below `t`. */
export function studentDistribution(t: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalDistribution(t);
  const tail = betaShare(df / (df + t * t), df / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** How likely a difference this large, in standard errors, is by chance: the two-sided p-value. */
export function twoSided(t: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return 2 * normalDistribution(-Math.abs(t));
  return betaShare(df / (df + t * t), df / 2, 0.5);
}

function normalDistribution(z: number): number {
  const upper = gammaTail(0.5, (z * z) / 2) / 2;
  return z > 0 ? 1 - upper : upper;
}

/** Regularised incomplete beta integral by its continued fraction (Lentz). */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (y: number): number => (Math.abs(y) < tiny ? tiny : y);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

/** Upper regularised incomplete gamma integral. */
function gammaTail(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 500 && Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  let d = 1 / (x + 1 - a);
  let c = 1e300;
  let value = d;
  for (let n = 1; n < 500; n++) {
    const step = -n * (n - a);
    const width = x + 2 * n + 1 - a;
    d = 1 / (step * d + width);
    c = width + step / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * value;
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0 (Lanczos's approximation). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  const series = lanczos.slice(1).reduce((sum, c, k) => sum + c / (x + k), lanczos[0]);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}
