import { evaluation, findingTable, spent } from '../builders.js';

const sichuan = (executed: string, explanation?: string) =>
  evaluation({
    policy: 'sichuan-project',
    budget: { ...spent(executed), ...(explanation === undefined ? {} : { explanation }) },
  });
const at = '/budget/explanation';

findingTable('execution-low', 'warning', {
  found: [
    { name: '89.99 % in Sichuan', given: sichuan('89.99'), at, says: ['89.99', '90'] },
    { name: '39.68 % and 无', given: sichuan('39.68', '无'), at, says: ['39.68', '90'] },
    { name: '39.68 % and /', given: sichuan('39.68', '/'), at, says: ['39.68', '90'] },
    { name: 'nothing spent', given: sichuan('0'), at, says: ['0.00', '90'] },
  ],
  nearMisses: [
    { name: 'exactly 90 %', given: sichuan('90') },
    { name: 'a reason', given: sichuan('39.68', '合同尾款下年支付。') },
    { name: 'a policy without such a line', given: evaluation({ budget: spent('39.68') }) },
    {
      name: 'nothing to compute a rate from',
      given: evaluation({ policy: 'sichuan-project', budget: { total: { adjusted: '100' } } }),
    },
    { name: 'no budget', given: evaluation({ policy: 'sichuan-project', budget: undefined }) },
  ],
});
