import { findingTable, row, withRows } from '../builders.js';

findingTable('indicator-duplicate', 'warning', {
  found: [
    {
      name: 'the same row twice',
      given: withRows(row(), row()),
      at: '/indicators/1',
      says: ['培训人数', '0'],
    },
    {
      name: 'a blank makes no other indicator',
      given: withRows(row(), row({ level3: '培训场次' }), row({ level3: '培训 人数 ' })),
      at: '/indicators/2',
      says: ['人数', '0'],
    },
    {
      name: 'the third',
      given: withRows(row(), row(), row()),
      at: '/indicators/2',
      says: ['培训人数'],
    },
    {
      name: 'blanks around the name are not told',
      given: withRows(row(), row({ level3: ' 培训人数 ' })),
      at: '/indicators/1',
      says: ['「培训人数」'],
    },
  ],
  nearMisses: [
    { name: 'another second level', given: withRows(row(), row({ level2: '质量指标' })) },
    { name: 'another first level', given: withRows(row(), row({ level1: '效益指标' })) },
    { name: 'another name', given: withRows(row(), row({ level3: '培训人次' })) },
    { name: 'one of the two is out of scope', given: withRows(row(), row({ applicable: false })) },
    {
      name: 'the same characters at other levels',
      given: withRows(
        row({ level2: '数量', level3: '指标培训' }),
        row({ level2: '数量指标', level3: '培训' }),
      ),
    },
  ],
});
