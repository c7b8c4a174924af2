import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { askColleagues } from './queries.ts';

/** Chooses colleagues by name; takes the value and the change of a form as any field does. */
export const ColleagueSelect = (props: Omit<SelectProps, 'options'>) => {
  const colleagues = useQuery(askColleagues());
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={colleagues.isPending}
      style={{ width: '100%' }}
      {...props}
      options={colleagues.data?.data.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};
