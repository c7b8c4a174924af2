/** A run that broke a promise, with the line that plays it again. */
export class SimulationFailure extends Error {
  override readonly name = 'SimulationFailure';
  readonly sentences: readonly string[];
  readonly replay: string;

  constructor(at: Place, sentences: readonly string[]) {
    const replay = `npm run redress -- simulate --seed ${at.seed} --until day-${at.day}`;
    super(
      `seed ${at.seed}, day ${at.day}, after "${at.step}": ${sentences.slice(0, 5).join('; ')}\n${replay}\n${at.story.join('\n')}`,
    );
    this.sentences = sentences;
    this.replay = replay;
  }
}

type Place = {
  readonly seed: number;
  readonly day: number;
  readonly step: string;
  /** What happened last, line by line. */
  readonly story: readonly string[];
};
