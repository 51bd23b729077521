import { findingTable, withRow } from '../builders.js';

const at = '/indicators/0/achieved';

findingTable('achievement-needed', 'warning', {
  found: [
    {
      name: '部分达成',
      given: withRow({ target: '高效', actual: '部分达成年度指标' }),
      at,
      says: ['部分达成年度指标'],
    },
    {
      name: '基本完成',
      given: withRow({ target: '高效', actual: '基本完成' }),
      at,
      says: ['基本完成'],
    },
    { name: '未完成', given: withRow({ target: '高效', actual: '未完成' }), at, says: ['未完成'] },
    {
      name: 'words of its own',
      given: withRow({ target: '高效', actual: '较上年明显好转' }),
      at,
      says: ['较上年明显好转'],
    },
  ],
  nearMisses: [
    {
      name: 'a person has picked',
      given: withRow({ target: '高效', actual: '部分达成', achieved: '75' }),
    },
    { name: '已完成', given: withRow({ target: '高效', actual: '已完成' }) },
    { name: '达成预期指标', given: withRow({ target: '高效', actual: '达成预期指标' }) },
    { name: 'the target itself', given: withRow({ target: '高效', actual: '高效' }) },
    { name: 'a percentage', given: withRow({ target: '高效', actual: '95%' }) },
    { name: 'no actual', given: withRow({ target: '高效', actual: undefined }) },
    { name: 'a quantity', given: withRow({ actual: '部分达成' }) },
    {
      name: 'a row out of scope',
      given: withRow({ target: '高效', actual: '部分达成', applicable: false }),
    },
  ],
});
