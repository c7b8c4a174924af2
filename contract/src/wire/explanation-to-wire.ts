import { arithmeticText, type Citation, citationText, type Explanation } from '@redress/domain';
import type { z } from 'zod';
import type { citationOut, explanationOut } from '../explanations.ts';
import { toWire } from '../money.ts';

export const explanationToWire = (node: Explanation): z.output<typeof explanationOut> => ({
  code: node.code,
  label: node.label,
  amount: toWire(node.amount),
  total: node.total,
  arithmetic: node.arithmetic && arithmeticText(node.arithmetic, node.amount),
  because: node.because,
  cites: node.cites.map(citationToWire),
  parts: node.parts.map(explanationToWire),
  beside: node.beside.map(explanationToWire),
});

const nothing = { statute: null, article: null, clause: null, policyVersion: null, verified: true };

export const citationToWire = (citation: Citation): z.output<typeof citationOut> => {
  const common = { ...nothing, kind: citation.kind, text: citationText(citation) };
  switch (citation.kind) {
    case 'law':
      return {
        ...common,
        statute: citation.statute,
        article: citation.article,
        verified: citation.status === 'verified',
      };
    case 'policy':
      return { ...common, clause: citation.clause, policyVersion: citation.version };
    case 'convention':
      return common;
  }
};
