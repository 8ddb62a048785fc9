// A real SMTP server for the tests. It prints its port, then each mail that it took, one JSON document a line.
// An address that begins with "later" is refused once for now, one that begins with "never" for good.
// Arguments: --auth user:password demands a sign-in; --tls offers STARTTLS with a certificate of its own.
import { SMTPServer } from "smtp-server";
import { simpleParser } from "mailparser";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({ options: { auth: { type: "string" }, tls: { type: "boolean", default: false } } });
const say = (document) => process.stdout.write(JSON.stringify(document) + "\n");
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });
const refusedOnce = new Set();

function judge({ address }) {
  if (address.startsWith("never"))
    return refusal(550, "5.1.1 There is no such mailbox");
  if (!address.startsWith("later") || refusedOnce.has(address))
    return null;
  refusedOnce.add(address);
  return refusal(451, "4.7.1 Greylisted, come back later");
}

const server = new SMTPServer({
  authOptional: options.auth === undefined,
  allowInsecureAuth: true,
  disabledCommands: [...(options.tls ? [] : ["STARTTLS"]), ...(options.auth === undefined ? ["AUTH"] : [])],
  onAuth: ({ username, password }, session, done) =>
    `${username}:${password}` === options.auth ? done(null, { user: username }) : done(refusal(535, "5.7.8 Wrong user or password")),
  onRcptTo: (recipient, session, done) => done(judge(recipient)),
  onData(stream, session, done) {
    simpleParser(stream).then((mail) => {
      say({
        user: session.user ?? null,
        secure: session.secure,
        to: session.envelope.rcptTo.map(({ address }) => address),
        headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()])),
        fromName: mail.from.value[0].name,
        toName: mail.to.value[0].name,
        subject: mail.subject,
        text: mail.text,
        html: mail.html || null,
      });
      done();
    }, done);
  },
});

server.on("error", (fault) => process.stderr.write(fault.message + "\n"));
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
// The server goes with the test that started it.
process.stdin.on("end", () => process.exit(0)).resume();
