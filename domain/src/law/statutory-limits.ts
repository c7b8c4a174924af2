/**
 * Numbers that statutes and interpretations fix, each once. A change of law is a change here, with its source.
 * They hold from the dates of their statutes (see the statute's own file); contracts made before are a question for a person.
 */

/** A penalty above 130% of the loss is normally far above it (合同编通则解释 art 65). In basis points. */
export const penaltyCapBasisPoints = 13_000;

/** 定金 counts up to 20% of the contract price (民法典 art 586). In basis points. */
export const earnestLimitBasisPoints = 2_000;

/** Fraud: three times the price or fee, at least 500 yuan (消费者权益保护法 art 55 para 1). The minimum is in fen. */
export const fraudMultiple = { times: 3, minimumFen: 50_000n } as const;

/** Unsafe food: ten times the price or three times the loss, at least 1000 yuan (食品安全法 art 148 para 2). The minimum is in fen. */
export const foodMultiple = { ofPrice: 10, ofLoss: 3, minimumFen: 100_000n } as const;

/** Known defects that cause death or serious damage to health: up to twice the loss (消费者权益保护法 art 55 para 2). */
export const injuryMultiple = 2;
