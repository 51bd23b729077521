import { evaluation, findingTable, row, withRows } from '../builders.js';

const output = row({ weight: '60' });
const benefit = row({ level1: '效益指标', weight: '30' });
const satisfaction = row({ level1: '满意度指标', target: '≥90%', actual: '95%' });

findingTable('block-missing', 'warning', {
  found: [
    {
      name: 'no satisfaction',
      given: withRows(output, benefit),
      at: '/indicators',
      says: ['满意度', '10'],
    },
    {
      name: 'no benefits',
      given: withRows(output, satisfaction),
      at: '/indicators',
      says: ['效益', '30'],
    },
    {
      name: 'no outputs',
      given: withRows(benefit, satisfaction),
      at: '/indicators',
      says: ['产出', '50'],
    },
    {
      name: 'no benefits in a table of Zhengzhou',
      given: evaluation({ policy: 'zhengzhou-project', indicators: [output] }),
      at: '/indicators',
      says: ['效益', '30'],
    },
    {
      name: 'a block of two names',
      given: evaluation({ policy: 'hubei-project', indicators: [row({ weight: '90' })] }),
      at: '/indicators',
      says: ['缺少效益、满意度指标', '40'],
    },
  ],
  nearMisses: [
    { name: 'all three', given: withRows(output, benefit, satisfaction) },
    {
      name: 'the same under other spellings',
      given: withRows(
        row({ level1: '产出(50分)' }),
        row({ level1: '效果指标（30分）' }),
        row({ level1: '服务对象满意度指标' }),
      ),
    },
    {
      name: 'Zhengzhou counts satisfaction among the benefits',
      given: evaluation({ policy: 'zhengzhou-project', indicators: [output, benefit] }),
    },
    {
      name: 'a block whose only row is out of scope',
      given: withRows(output, benefit, { ...satisfaction, applicable: false }),
    },
    {
      name: 'a block whose only row has no weight yet',
      given: withRows(output, benefit, row({ level1: '满意度指标', weight: undefined })),
    },
  ],
});
