import { type AssessedBases, basisText, type FactName, factText } from '@redress/domain';
import type { z } from 'zod';
import type { basesOut } from '../bases.ts';
import { toWire, toWireOrNull } from '../money.ts';

export const basesToWire = ({ fitting, possible, missing }: AssessedBases): z.output<typeof basesOut> => ({
  fitting: fitting.map(({ basis, refund, onTop, total }) => ({
    basis,
    label: basisText[basis],
    refund: toWire(refund),
    onTop: toWire(onTop),
    total: toWire(total),
  })),
  possible: possible.map(({ basis, waitsFor }) => ({
    basis,
    label: basisText[basis],
    waitsFor: waitsFor.map(factToWire),
  })),
  missing: missing.map(({ fact, opens }) => ({
    fact: factToWire(fact),
    opens: opens.map(({ answer, basis, total, betters, alsoWaitsFor }) => ({
      answer,
      basis,
      label: basisText[basis],
      total: toWireOrNull(total),
      betters,
      alsoWaitsFor: alsoWaitsFor.map(factToWire),
    })),
  })),
});

const factToWire = (fact: FactName) => ({ fact, text: factText[fact] });
