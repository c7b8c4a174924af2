import { readFile } from 'node:fs/promises';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { dumpSchema } from './dump-schema.ts';

const { owner } = await testDatabase();
const { owner: empty } = await testDatabase({ empty: true });

test('schema.sql is what the migrations make; "npm run schema" writes it anew', async () => {
  const written = await readFile(new URL('./schema.sql', import.meta.url), 'utf8');
  expect(await dumpSchema(owner)).toBe(written);
});

test('every kind of thing in the schema is shown', async () => {
  await empty.query(`
    create type colour as enum ('red', 'blue');
    create sequence ticket start 7;
    create table parent (merchant_id uuid primary key, paint colour default 'red', twice int generated always as (1 + 1) stored);
    create table child (merchant_id uuid not null references parent, n bigint check (n > 0), unique (merchant_id, n));
    create index child_big on child (n) where n > 100;
    comment on table child is 'It''s small';
    create view big as select n from child where n > 100;
    create function one() returns int language sql as 'select 1';
    revoke all on function one() from public;
    grant select, insert on child to redress_app;
    grant update (n) on child to redress_app;
    grant execute on function one() to redress_app;
    create function stop() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger child_stop before delete on child for each row execute function stop();
  `);
  const text = await dumpSchema(empty);
  for (const line of [
    `create type colour as enum ('red', 'blue');`,
    'create sequence ticket as bigint start 7 increment 1;',
    `  paint colour default 'red'::colour,`,
    '  twice integer generated always as ((1 + 1)) stored,',
    '  constraint child_merchant_id_n_key UNIQUE (merchant_id, n)',
    '  constraint child_n_check CHECK (n > 0)',
    '  constraint child_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES parent(merchant_id)',
    'CREATE INDEX child_big ON public.child USING btree (n) WHERE (n > 100);',
    `comment on table child is 'It''s small';`,
    'grant insert, select on child to redress_app;',
    'grant update (n) on child to redress_app;',
    'create view big as',
    'grant execute on function one() to redress_app;',
    'grant execute on function stop() to public;',
    'CREATE TRIGGER child_stop BEFORE DELETE ON child FOR EACH ROW EXECUTE FUNCTION stop();',
  ]) {
    expect(text).toContain(line);
  }
  expect(text).not.toContain('on function one() to public');
});
