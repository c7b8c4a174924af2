import { articleCode, commandText, type FoundArticle } from '@redress/domain';
import type { z } from 'zod';
import type { impactOut } from '../law.ts';

export const articleToWire = (found: FoundArticle): z.output<typeof impactOut>['article'] => {
  const { statute, article } = found;
  return {
    code: articleCode(found),
    statute: statute.name,
    number: article.number,
    jurisdiction: statute.jurisdiction,
    text: article.text,
    status: article.status,
    from: article.from,
    to: article.to,
    source: article.source && { ...article.source },
    commands: article.commands.map((command) => ({ ...command, text: commandText(command) })),
  };
};
