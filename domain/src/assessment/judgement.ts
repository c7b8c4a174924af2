/**
 * What a person found out about a claim for compensation, with the reason. Deception and unsafe food are not presumed: until somebody
 * has established them nothing is paid on them.
 */
export type Judgement = {
  readonly established: boolean;
  readonly reason: string;
  /** A flaw of the label that misleads nobody and harms nothing (食品安全法 art 148). */
  readonly harmlessLabelFlaw: boolean;
  /** For one who bought knowingly: the units that a household reasonably uses (法释〔2024〕9号 art 12); null for an ordinary buyer. */
  readonly reasonableQuantity: number | null;
};
