/** A published text by what it cites: what the likes of it cite as well is what a draft on the same subject will cite. */
export interface CitingText {
  /** Its symbol, with low lines in place of strokes: `A_RES_79_195`. */
  readonly name: string;
  readonly title: string;
  /** What it cites, each once, as organ and number: `General Assembly 70/1`. */
  readonly cites: readonly string[];
}

/** The compiled table `citedTogether.json`: what a text cites stands as `index of organ:number`, with semicolons between. */
export interface CitedTogetherTable {
  readonly organs: readonly string[];
  readonly texts: readonly (readonly [name: string, title: string, cites: string])[];
}

/** The texts out of the compiled table. */
export function readCitedTogether({ organs, texts }: CitedTogetherTable): readonly CitingText[] {
  return texts.map(([name, title, cites]) => ({
    name,
    title,
    cites: cites.split(';').map((cited) => {
      const at = cited.indexOf(':');
      return `${organs[Number(cited.slice(0, at))] ?? ''} ${cited.slice(at + 1)}`;
    }),
  }));
}
