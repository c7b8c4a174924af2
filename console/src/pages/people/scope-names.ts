import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../words/use-words.ts';
import { askPeople } from './queries.ts';

/** The names of rights, as the server has them. */
export const useScopeNames = (): ((scope: string) => string) => {
  const { data } = useQuery(askPeople.scopes());
  const say = useSay();
  return (scope) => {
    const known = data?.data.find((each) => each.scope === scope);
    return known ? say(known.name) : scope;
  };
};
