import { createHash } from 'node:crypto';
import type { UploadRule } from '@redress/contract';
import { ok, type Result, refusal, refused, text } from '@redress/domain';
import type { FastifyRequest } from 'fastify';
import type { Upload } from './handlers.ts';
import { type HttpRefusal, httpRefusal } from './problem-of.ts';
import { refusePart } from './refuse-input.ts';

export type Form = { readonly fields: Readonly<Record<string, string>>; readonly upload: Upload };

const maximumFields = 10;

/** Reads a multipart body: its fields, and the one file that the route takes. */
export const readUpload = async (request: FastifyRequest, rule: UploadRule): Promise<Result<Form, HttpRefusal>> => {
  if (!request.isMultipart())
    return refused(
      httpRefusal(
        refusal('media_type_unsupported', {
          received: request.headers['content-type'] ?? '',
          expected: 'multipart/form-data',
        }),
      ),
    );
  const fields: Record<string, string> = {};
  let upload: Upload | null = null;
  try {
    const limits = {
      fileSize: rule.maximumBytes,
      files: 1,
      fields: maximumFields,
      fieldSize: 10_000,
      parts: maximumFields + 1,
    };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else if (part.fieldname !== rule.field) return refused(unknownFile(part.fieldname));
      else upload = uploadOf(part.filename, await part.toBuffer());
    }
  } catch (error) {
    return refused(refusedForm(error, rule));
  }
  return upload === null
    ? refused(
        refusePart('body', {
          ...refusal('input_invalid', { reason: text('缺少文件', 'the file is missing') }),
          pointer: `/${rule.field}`,
        }),
      )
    : ok({ fields, upload });
};

/** Control characters and paths have no place in the name of a file; the name is kept for people, never used as a path. */
const uploadOf = (fileName: string, contents: Buffer): Upload => ({
  fileName:
    fileName
      .replace(/\p{Cc}/gu, '')
      .replace(/^.*[/\\]/, '')
      .slice(-200)
      .toWellFormed() || 'file',
  contents,
  sha256: createHash('sha256').update(contents).digest('hex'),
});

const unknownFile = (field: string): HttpRefusal =>
  refusePart('body', {
    ...refusal('input_invalid', { reason: text('不认识的文件字段', 'the file’s field is not known') }),
    pointer: `/${field.slice(0, 100)}`,
  });

function refusedForm(error: unknown, rule: UploadRule): HttpRefusal {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : null;
  if (status === 413) return httpRefusal(refusal('body_too_large', { limit: rule.maximumBytes }));
  const words = text('multipart 内容不完整或有误', 'the multipart body is incomplete or malformed');
  return httpRefusal(refusal('input_invalid', { reason: words }));
}
