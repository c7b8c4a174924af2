import { type RefusalCode, refusals } from '@redress/domain';
import { z } from 'zod';
import { both } from './text.ts';

const codes = Object.keys(refusals) as [RefusalCode, ...RefusalCode[]];

export const problemCode = z
  .enum(codes)
  .meta({ id: 'ProblemCode', description: both('拒绝理由代码', 'A code of the refusal register') });

/** RFC 9457 `application/problem+json`, the one form of every "no". */
export const problem = z
  .strictObject({
    type: z.string().meta({ description: both('代码说明的地址', 'Where the code is explained') }),
    title: z.string().meta({ description: both('状态的名称', 'The name of the status') }),
    status: z.int(),
    detail: z
      .string()
      .meta({ description: both('按 Accept-Language 的说明', 'What is wrong, in the language asked for') }),
    detailZh: z.string(),
    detailEn: z.string(),
    instance: z.string(),
    code: problemCode,
    errors: z
      .array(
        z.strictObject({
          in: z.enum(['body', 'query', 'path', 'header']),
          pointer: z
            .string()
            .meta({ description: both('出错位置（JSON Pointer）', 'Where it is wrong (JSON Pointer)') }),
          code: problemCode,
          detail: z.string(),
          detailZh: z.string(),
          detailEn: z.string(),
        }),
      )
      .meta({ description: both('逐项错误', 'What is wrong with each part of the input') }),
    details: z.record(z.string(), z.unknown()).meta({
      description: both(
        '有用的数值，例如最多可退金额',
        'Helpful facts, such as the largest amount that can be refunded',
      ),
    }),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: both('错误（RFC 9457）', 'A problem (RFC 9457)') });
export type Problem = z.output<typeof problem>;
