import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useFieldErrors } from './field-errors.ts';
import { MoveDialog } from './move-dialog.tsx';

type Props<Name extends string> = {
  readonly title: string;
  readonly confirm: string;
  readonly close: () => void;
  readonly move: { readonly error: unknown; readonly isPending: boolean };
  /** The field of the body that the words go into; a refusal that points there is shown beside it. */
  readonly name: Name;
  readonly label: string;
  readonly hint: string;
  /** What is said when nothing was written. */
  readonly needed: string;
  readonly rows: number;
  readonly maxLength: number;
  /** The commonest words, each a press away. */
  readonly examples?: readonly string[];
  readonly send: (body: Record<Name, string>) => void;
  /** What the words are about. */
  readonly children?: ReactNode;
};

/** A move that takes nothing but words, which have to be there: an answer, a reason. */
export const WordsDialog = <Name extends string>({
  title,
  confirm,
  close,
  move,
  name,
  label,
  hint,
  needed,
  rows,
  maxLength,
  examples = [],
  send,
  children,
}: Props<Name>) => {
  const field: string = name;
  const [form] = Form.useForm<Record<string, string>>();
  useFieldErrors(form, move.error);
  const given = (words: string): Record<Name, string> => ({ [name]: words }) as Record<Name, string>;
  return (
    <MoveDialog
      title={title}
      close={close}
      error={move.error}
      confirm={confirm}
      busy={move.isPending}
      onConfirm={form.submit}
    >
      {children}
      <Form
        name={`words-${name}`}
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => send(given(values[field] ?? ''))}
      >
        <Form.Item
          name={field}
          label={label}
          extra={hint}
          rules={[{ required: true, whitespace: true, message: needed }]}
        >
          {rows === 1 ? (
            <Input autoFocus maxLength={maxLength} />
          ) : (
            <Input.TextArea autoFocus rows={rows} maxLength={maxLength} />
          )}
        </Form.Item>
        {examples.length > 0 && (
          <div className="row">
            {examples.map((words) => (
              <Button key={words} size="small" onClick={() => form.setFieldValue(field, words)}>
                {words}
              </Button>
            ))}
          </div>
        )}
      </Form>
    </MoveDialog>
  );
};
