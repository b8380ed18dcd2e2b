/** A function to make small: its gradient at some weights. */
export type Gradient = (weights: readonly number[]) => number[];

/**
 * Adam, the gradient descent of Kingma and Ba (2015), with its usual constants.
 *
 * @param size how many weights
 * @param steps how many steps
 * @param rate the step size
 */
export function descend(size: number, gradient: Gradient, { steps, rate }: { readonly steps: number; readonly rate: number }): number[] {
  const weights = Array.from({ length: size }, () => 0);
  const mean = [...weights];
  const square = [...weights];
  for (let step = 1; step <= steps; step += 1) {
    const slope = gradient(weights);
    for (let index = 0; index < size; index += 1) {
      const value = slope[index] ?? 0;
      mean[index] = 0.9 * (mean[index] ?? 0) + 0.1 * value;
      square[index] = 0.999 * (square[index] ?? 0) + 0.001 * value ** 2;
      const [m, v] = [(mean[index] ?? 0) / (1 - 0.9 ** step), (square[index] ?? 0) / (1 - 0.999 ** step)];
      weights[index] = (weights[index] ?? 0) - (rate * m) / (Math.sqrt(v) + 1e-8);
    }
  }
  return weights;
}

/** The sum of the products of two lists. */
export function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}
