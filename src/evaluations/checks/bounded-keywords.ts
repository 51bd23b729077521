/**
 * Two keywords of JSON Schema that look at no more than they must: the elements of a list that is too long are
 * not looked at, and once more is wrong than is told nothing is looked for any more. What refusing costs is then
 * bounded by the schema, not by what was sent.
 */
import type { Ajv2020, CodeKeywordDefinition, KeywordCxt } from 'ajv/dist/2020.js';
import { _, Name, not } from 'ajv/dist/compile/codegen/index.js';
import { Type } from 'ajv/dist/compile/util.js';
import { limits } from '../../limits.js';

/** One more than is reported, by ajv's own count: reaching it shows that there are more. */
const isEnough = _`${new Name('errors')} > ${limits.defectCountMax}`;

/** `items`: every element of a list within its `maxItems`, none of a longer one. */
const items: CodeKeywordDefinition = {
  keyword: 'items',
  type: 'array',
  schemaType: ['object', 'boolean'],
  before: 'uniqueItems',
  code(context) {
    const { gen, data, schema, parentSchema } = context;
    if (schema === true) return;
    const bound: number = parentSchema['maxItems'] ?? Number.POSITIVE_INFINITY;
    const count = gen.const('count', _`${data}.length > ${bound} ? 0 : ${data}.length`);
    const areSound = gen.let('areSound', true);
    gen.forRange('i', 0, count, (i) => {
      gen.if(isEnough, () => gen.break());
      checkElement(context, i, areSound);
    });
    context.ok(areSound);
  },
};

function checkElement(context: KeywordCxt, dataProp: Name, areSound: Name): void {
  const { gen } = context;
  const isSound = gen.name('isSound');
  context.subschema({ keyword: 'items', dataProp, dataPropType: Type.Num }, isSound);
  gen.if(not(isSound), () => gen.assign(areSound, false));
}

/** `additionalProperties: false`; anything else, which only the schema of schemas has, goes ajv's own way. */
const additionalProperties = (own: CodeKeywordDefinition): CodeKeywordDefinition => ({
  ...own,
  code(context) {
    const { gen, data, schema, parentSchema } = context;
    if (schema !== false) return own.code(context);
    const known = gen.scopeValue('obj', { ref: new Set(Object.keys(parentSchema['properties'])) });
    gen.forIn('name', data, (name) => {
      gen.if(isEnough, () => gen.break());
      gen.if(_`!${known}.has(${name})`, () => {
        context.setParams({ additionalProperty: name });
        context.error();
      });
    });
  },
});

/** `uniqueItems` of a list of texts, which all such lists are. */
const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  code(context) {
    const { data, parentSchema } = context;
    const bound: number = parentSchema['maxItems'] ?? Number.POSITIVE_INFINITY;
    context.pass(_`${data}.length > ${bound} || new Set(${data}).size === ${data}.length`);
  },
};

/** Puts these keywords in the place of ajv's own. */
export function boundKeywords(ajv: Ajv2020): void {
  const own = ajv.getKeyword('additionalProperties') as CodeKeywordDefinition;
  for (const keyword of [uniqueItems, items, additionalProperties(own)]) {
    ajv.removeKeyword(String(keyword.keyword)).addKeyword(keyword);
  }
}
