import { assessmentSql, policyFor } from '../../src/eligibility';
import { month } from '../support/assessed';
import { aDatabase } from '../support/database';
jest.setTimeout(600000);
it('speed', async () => {
  const db = await aDatabase();
  const q = (t: string, v: unknown[] = []) => db.pool.query(t, v);
  await q(`insert into identity.person select md5('p'||n)::uuid,1,'\\x00','\\x00',1,'\\x00',date '1960-01-01' + n % 15000,'MALE',1,n,1 from generate_series(1,100000) n`);
  const ev = `, 1, n, 1`;
  await q(`insert into poverty_alleviation.registration (person,from_month,town,schooling,poverty_status,batch_id,row_number,known_from) select md5('p'||n)::uuid,24225,'442000107','NOT_STUDENT','NOT_LIFTED'${ev} from generate_series(1,100000) n`);
  await q(`insert into civil_affairs.minimum_living (person,from_month,town,schooling,covered,batch_id,row_number,known_from) select md5('p'||n)::uuid,24225,'442000107','NOT_STUDENT',true${ev} from generate_series(1,100000) n`);
  await q(`insert into civil_affairs.disability (person,from_month,town,category,grade,batch_id,row_number,known_from) select md5('p'||n)::uuid,24225,'442000107',4,2${ev} from generate_series(1,30000) n`);
  await q(`insert into social_security.enrolment (person,from_month,hukou_region,participation_code,payment_code,batch_id,row_number,known_from) select md5('p'||n)::uuid,24225,'442000107',1,1${ev} from generate_series(1,100000) n`);
  await q(`insert into social_security.premium (person,fact_key,from_month,until_month,period,item_code,amount_fen,batch_id,row_number,known_from) select md5('p'||n)::uuid,'a',24228,24240,'YEAR',11,12000${ev} from generate_series(1,100000) n`);
  await q(`insert into social_security.employee_pension (person,fact_key,from_month,covered_from,state,batch_id,row_number,known_from) select md5('p'||n)::uuid,'a',24228,24228,'PAID'${ev} from generate_series(1,20000) n`);
  await q('analyze');
  const of = month('2019-02');
  for (const jit of ['on', 'off'])
    for (let i = 0; i < 3; i++) {
      const c = await db.pool.connect();
      await c.query(`set jit = ${jit}; set work_mem='64MB'`);
      const t = Date.now();
      const { rows } = await c.query(`explain (analyze, summary, timing off) ${assessmentSql(policyFor(of), 'LATEST')}`, [of, 5, null]);
      const lines = rows.map((r) => r['QUERY PLAN']);
      console.log(jit, Date.now() - t, lines.filter((l: string) => /Planning Time|Execution Time|JIT|Total:|Timing/.test(l)).join(' | '));
      if (jit === 'off' && i === 2) console.log(lines.filter((l: string) => /rows=/.test(l)).map((l: string) => l.slice(0, 150)).join('\n'));
      const few = await c.query(`explain (analyze, summary) ${assessmentSql(policyFor(of), 'LATEST')}`, [of, 5, (await c.query('select person from identity.person limit 100')).rows.map((r) => r.person)]);
      console.log('100 persons', few.rows.map((r) => r['QUERY PLAN']).filter((l: string) => /Planning Time|Execution Time/.test(l)).join(' | '));
      c.release();
    }
  await db.close();
});
