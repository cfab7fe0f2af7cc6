/** A block of a tariff: the quantity it ends at, and its price. */
export interface PriceBlock {
  readonly upTo: number;
  readonly price: number;
}

export type TariffStructure = 'increasing' | 'volume';

/** The blocks of a tariff as written, where all their prices are numbers. */
export function priceBlocks(value: unknown): readonly PriceBlock[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const blocks = value.map((block: { readonly up_to?: unknown; readonly price?: unknown } | null) => ({
    upTo: typeof block?.up_to === 'number' ? block.up_to : Number.POSITIVE_INFINITY,
    price: typeof block?.price === 'number' ? block.price : Number.NaN,
  }));
  return blocks.some(({ price }) => Number.isNaN(price)) ? undefined : blocks;
}

/**
 * What a quantity is charged: each block its own part, or the whole at the price of the block it ends in.
 *
 * @example billOf([{ upTo: 100, price: 0.1 }, { upTo: 300, price: 0.2 }], 'increasing', 250) // 40
 */
export function billOf(blocks: readonly PriceBlock[], structure: TariffStructure, quantity: number): number {
  const last = blocks.findIndex(({ upTo }) => quantity <= upTo);
  const k = last < 0 ? blocks.length - 1 : last;
  if (structure === 'volume') return quantity * blocks[k].price;
  return blocks.slice(0, k + 1).reduce((bill, { upTo, price }, b) => {
    const from = b === 0 ? 0 : blocks[b - 1].upTo;
    return bill + price * (Math.min(quantity, upTo) - from);
  }, 0);
}
