import { type ReactNode, useId } from 'react';

type Props = {
  readonly label: string;
  readonly wrong?: string | null;
  readonly hint?: string;
  readonly children: (own: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
};

/** A labelled input with what is wrong about it right below, where the eye is. */
export const Field = ({ label, wrong = null, hint, children }: Props) => {
  const id = useId();
  const told = wrong ?? hint ?? null;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': wrong !== null, 'aria-describedby': told === null ? undefined : `${id}-told` })}
      {told !== null && (
        <p id={`${id}-told`} className={wrong === null ? 'hint' : 'wrong'} role={wrong === null ? undefined : 'alert'}>
          {told}
        </p>
      )}
    </div>
  );
};
