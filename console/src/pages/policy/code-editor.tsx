import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { foldGutter } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly marks: readonly Diagnostic[];
  /** Where to lead the person; a new object each time. */
  readonly jump: { readonly at: number } | null;
};

/** Text with lines and marks. Tab leaves it, as it leaves every field. */
export const CodeEditor = ({ label, value, onChange, marks, jump }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  // What the editor begins with; later values come by the effect below.
  const first = useRef(value);

  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          history(),
          yaml(),
          foldGutter(),
          lintGutter(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed.current(update.state.doc.toString());
          }),
          theme,
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const end = editor.state.doc.length;
    const within = marks.map((mark) => ({ ...mark, from: Math.min(mark.from, end), to: Math.min(mark.to, end) }));
    editor.dispatch(setDiagnostics(editor.state, within));
  }, [marks]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || !jump) return;
    const anchor = Math.min(jump.at, editor.state.doc.length);
    editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    editor.focus();
  }, [jump]);

  return <div ref={place} className="code-editor" />;
};

const theme = EditorView.theme({
  '&': { height: '62vh', border: '1px solid var(--line)', borderRadius: '6px', background: 'var(--paper)' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: '13px' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--ground)', color: 'var(--grey)', border: 'none' },
  '.cm-activeLine': { background: 'transparent', boxShadow: 'inset 2px 0 var(--accent)' },
  '.cm-lint-marker': { content: '"◆"', fontSize: '11px', lineHeight: '18px' },
  '.cm-lint-marker-error': { color: 'var(--trouble-ink)' },
  '.cm-lint-marker-warning': { color: 'var(--waiting-ink)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--trouble-ink)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--waiting-ink)' },
  '.cm-activeLineGutter': { background: 'transparent' },
});
