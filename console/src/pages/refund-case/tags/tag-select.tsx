import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useSay } from '../../../words/use-words.ts';
import { askTags } from './queries.ts';
import { TagMark } from './tag-mark.tsx';

type Props = Omit<SelectProps, 'options'> & { readonly retiredToo?: boolean };

/** Chooses tags by name; takes the value and the change of a form as any field does. */
export const TagSelect = ({ retiredToo = false, ...props }: Props) => {
  const say = useSay();
  const tags = useQuery(askTags());
  const offered = tags.data?.data.filter(({ retired }) => retiredToo || !retired) ?? [];
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'title' }}
      loading={tags.isPending}
      {...props}
      options={offered.map((tag) => ({ value: tag.id, title: say(tag.name), label: <TagMark of={tag} /> }))}
    />
  );
};
