import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';

/** Observable Plot puts a <style> into each figure: these are its two texts (Plot 0.6.17), held by a test. */
const plotStyles = [
  "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='",
  "'sha256-rCZUQsEQJf1DmnfnMZmlj08XC7qbIZySA6bEtitbQ00='",
];

/**
 * The headers that tell a browser what our pages may do. They are the same on every answer, so Helmet writes them once;
 * at every request it took a seventh of the time of the overview answer.
 */
export async function installSecurityHeaders(app: FastifyInstance, secure: boolean): Promise<void> {
  const headers = await helmetHeaders(secure);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    // texts of reports must not lie in the browser's files after signing out; routes that may be kept say so themselves
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    done();
  });
}

async function helmetHeaders(secure: boolean): Promise<Record<string, string>> {
  const sample = fastify();
  await sample.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", ...plotStyles],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  const own: Record<string, string> = {};
  sample.get('/', (_, reply) => {
    for (const [name, value] of Object.entries(reply.raw.getHeaders())) own[name] = String(value);
    return reply.send();
  });
  await sample.inject('/');
  await sample.close();
  if (!own['content-security-policy']) throw new Error('no security headers were made');
  return own;
}
