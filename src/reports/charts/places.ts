/** Where the places of a country lie, roughly, on a grid of squares: column and row from the north-west. */
export interface Layout {
  readonly country: string;
  /** By the name of the level in the data, in small letters without marks. */
  readonly places: Readonly<Record<string, readonly [column: number, row: number]>>;
}

/** Countries whose places can be drawn. A new one is an entry here. */
export const layouts: readonly Layout[] = [
  {
    country: 'kuwait',
    places: {
      jahra: [0, 0],
      capital: [1, 0],
      hawalli: [2, 0],
      farwaniya: [1, 1],
      mubarakalkabeer: [2, 1],
      ahmadi: [2, 2],
    },
  },
  {
    country: 'saudi',
    places: {
      tabuk: [0, 1],
      jouf: [1, 0],
      aljouf: [1, 0],
      northernborders: [2, 0],
      hail: [1, 1],
      madinah: [0, 2],
      almadinah: [0, 2],
      qassim: [1, 2],
      alqassim: [1, 2],
      riyadh: [2, 2],
      easternprovince: [3, 2],
      eastern: [3, 2],
      makkah: [0, 3],
      baha: [0, 4],
      albaha: [0, 4],
      asir: [1, 4],
      najran: [2, 4],
      jazan: [0, 5],
    },
  },
];

/** The layout on which every one of these levels has its place; undefined where there is none. */
export function layoutOf(levels: readonly string[]): Layout | undefined {
  return levels.length < 2 ? undefined : layouts.find(({ places }) => levels.every((level) => plain(level) in places));
}

/** Where a level lies on a layout. */
export function placeOf({ places }: Layout, level: string): readonly [column: number, row: number] {
  return places[plain(level)];
}

function plain(level: string): string {
  return level.toLowerCase().replace(/[^a-z]/g, '');
}
