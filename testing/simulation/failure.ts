/** A run that broke a promise, with the line that plays it again. */
export class SimulationFailure extends Error {
  override readonly name = 'SimulationFailure';
  readonly sentences: readonly string[];
  readonly replay: string;

  constructor(
    at: { readonly seed: number; readonly day: number; readonly step: string },
    sentences: readonly string[],
  ) {
    const replay = `npm run redress -- simulate --seed ${at.seed} --until day-${at.day}`;
    super(`seed ${at.seed}, day ${at.day}, after "${at.step}": ${sentences.slice(0, 5).join('; ')}\n${replay}`);
    this.sentences = sentences;
    this.replay = replay;
  }
}
