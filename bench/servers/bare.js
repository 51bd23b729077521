/** Fastify alone: its own body parser, and answers that were made before. */
import fastify from 'fastify';
import { serve } from './serve.js';

let answers = [];
const app = fastify();
app.post('/v1/score', async (request, reply) => {
  reply.type('application/json; charset=utf-8');
  return answers[Number(request.body.unit.code)];
});
await serve(app, (question) => {
  answers = question.answers;
});
