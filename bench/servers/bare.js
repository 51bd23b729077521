/** Fastify alone: its own body parser, and answers that were made before. */
import fastify from 'fastify';
import { serve } from './serve.js';

let answers = [];
const app = fastify();
const answer = async ({ body }, reply) => {
  reply.type('application/json; charset=utf-8');
  return answers[Number(body.unit.code)];
};
app.post('/v1/score', answer);
// The row of an actual is checked to have been parsed; whose answer is due stands in the address.
app.put('/v1/evaluations/:id/actuals', async ({ params, body }, reply) => {
  if (body.indicators.length === 0) throw new Error('no actuals');
  reply.type('application/json; charset=utf-8');
  return answers[params.id];
});
await serve(app, (question) => {
  answers = question.answers;
});
