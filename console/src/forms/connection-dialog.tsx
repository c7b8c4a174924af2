import { Form, type FormInstance, Select } from 'antd';
import type { ReactNode } from 'react';
import { MoveDialog } from './move-dialog.tsx';

type Values = Record<string, unknown>;

type Props<K extends string> = {
  readonly title: string;
  readonly hint: string;
  /** What the confirming button says. */
  readonly confirm: string;
  readonly close: () => void;
  readonly error: unknown;
  readonly busy: boolean;
  readonly form: FormInstance<Values>;
  readonly kind: K;
  /** To choose from; null when something that exists is changed, since it stays of its kind. */
  readonly choice: null | {
    readonly label: string;
    readonly options: readonly { readonly value: K; readonly label: string }[];
    readonly choose: (kind: K) => void;
  };
  readonly initialValues: Values;
  readonly send: (values: Values) => void;
  readonly width: number;
  readonly children: ReactNode;
};

/** Connects something outside, such as a channel or a gateway, or gives it new keys: the fields are those of the kind that was chosen. */
export const ConnectionDialog = <K extends string>({
  title,
  hint,
  confirm,
  close,
  error,
  busy,
  form,
  kind,
  choice,
  initialValues,
  send,
  width,
  children,
}: Props<K>) => (
  <MoveDialog
    title={title}
    close={close}
    error={error}
    confirm={confirm}
    busy={busy}
    onConfirm={form.submit}
    width={width}
  >
    <p className="grey" style={{ margin: 0 }}>
      {hint}
    </p>
    {choice && (
      <Select<K> aria-label={choice.label} value={kind} onChange={choice.choose} options={[...choice.options]} />
    )}
    <Form
      key={kind}
      form={form}
      layout="vertical"
      preserve={false}
      autoComplete="off"
      initialValues={initialValues}
      onFinish={send}
    >
      {children}
    </Form>
  </MoveDialog>
);
