/** What stands at `/`: where everything is, in both languages, without a script. */
export interface HomePage {
  readonly graphiql: boolean;
  readonly demo: boolean;
  readonly rosters: boolean;
}

export const HOME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function homePage({ graphiql, demo, rosters }: HomePage): string {
  const rows = [
    [
      '/graphql',
      'GraphQL 接口（POST，JSON，Bearer 令牌）',
      'GraphQL endpoint (POST, JSON, Bearer token); subscriptions over WebSocket at the same address',
    ],
    ...(graphiql ? [['/graphiql', 'GraphiQL 查询编辑器（离线）', 'GraphiQL, the query editor, without outside addresses']] : []),
    ...(rosters
      ? [
          [
            '/rosters',
            '上传名册（tus 断点续传，Bearer 令牌），见 docs/delivering.md',
            'Rosters, uploaded and resumed by tus; see docs/delivering.md',
          ],
        ]
      : []),
    ['/readyz', '就绪检查，逐项列出依赖', 'Readiness, one line for each dependency'],
    ['/livez', '存活检查', 'Liveness'],
  ];
  const list = rows.map(
    ([path, zh, en]) => `<tr><td><a href="${path}"><code>${path}</code></a></td><td>${zh}<br><small>${en}</small></td></tr>`,
  );
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>民生共享 Minsheng Hub</title>
<link rel="icon" href="data:,">
<style>
body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#1d2b36}
h1{font-size:1.5rem;margin:0}small{color:#566}table{border-collapse:collapse;width:100%;margin:1.5rem 0}
td{border-top:1px solid #cfd8de;padding:.6rem .8rem .6rem 0;vertical-align:top}code{font-size:.95rem}
</style>
</head>
<body>
<h1>民生共享 <small>Minsheng Hub</small></h1>
<p>把各部门的名单汇成一个人，并说明镇区是否代缴养老保险费、依据是什么。<br>
<small>Joins the agencies' registers into one Person, and explains whether the town pays this person's pension premium.</small></p>
${demo ? '<p>演示环境：人员均为虚构。<br><small>Demo: everybody in it is invented.</small></p>' : ''}
<table>${list.join('')}</table>
<p>说明文档在仓库的 <code>README.md</code> 与 <code>docs/</code>。<br>
<small>Documentation: <code>README.md</code> and <code>docs/</code> in the repository.</small></p>
</body>
</html>
`;
}
