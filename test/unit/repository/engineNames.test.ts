/** The engine reads what it knows in the series: its code names no RFC, protocol or algorithm. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { corpus } from '../../helpers/corpus';

const files = globSync('server/src/**/*.ts');

/** The RFCs whose keywords the engine reads. */
const keywordRfcs = new Set([2119, 8174]);

/** Protocols and algorithms of which documents speak; compared without regard to case, as whole words. */
const names = `
  aes arp bgp bgp4 blowfish cbc chacha20 cms coap ctr curve25519 3des tripledes dhcp dhcpv6 diameter
  diffie-hellman dkim dmarc dnskey dnssec dsa dtls eap ecdh ecdsa ed25519 ftp gcm ghash gmac gre gssapi hkdf hmac
  icmp icmpv6 igmp ike ikev1 ikev2 imap imap4 ipsec ipv4 ipv6 isakmp is-is jose jwe jws jwt kerberos l2tp ldap ldp
  lsp md2 md4 md5 mld mpls mptcp ndp netconf nfs nntp ntlm ntp oauth ocsp openpgp ospf ospfv3 pbkdf2 pkcs
  pkix poly1305 pop3 ppp psk quic rc2 rc4 ripemd ripng rpl rsa rsvp rtcp rtp sasl scram sctp sha sha1 sha-1
  sha256 sha-256 sha384 sha512 slaac smb smtp snmp snmpv3 spf srtp ssh ssl starttls stun syslog tacacs tcp
  telnet tftp tls tsig udp vlan vpn vrrp webdav webrtc websocket x25519 x509 xmpp
`
  .trim()
  .split(/\s+/);

/** Those that are words of some language too: meant only in upper case. */
const upperCaseNames = new Set('DES ESP LISP MIME NAT PIM RADIUS RIP SIP SOCKS TURN'.split(' '));

/** The scheme of an address. */
const schemes = new Set(['ftp']);

/** What the layers at the edge speak themselves: how a client reaches the server, how a text is fetched. */
const spokenAtTheEdge = new Set(['lsp', 'tls', 'ssl', 'tcp']);
const edge = /^server\/src\/(?:lsp|cli|host)\//;

interface Word {
  readonly text: string;
  readonly place: string;
}

/** What stands in code: names, numbers, strings, templates and patterns; comments and imports' paths are left out. */
function wordsInCode(file: string): Word[] {
  const source = readFileSync(file, 'utf8');
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const words: Word[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (isYear(node)) return;
    const token =
      ts.isIdentifier(node) ||
      ts.isPrivateIdentifier(node) ||
      ts.isLiteralExpression(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      node.kind === ts.SyntaxKind.TemplateHead;
    if (token) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      words.push({ text: node.getText(tree), place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return words;
}

/** A number that the code compares with a date's year. */
function isYear(node: ts.Node): boolean {
  if (!ts.isNumericLiteral(node) || !ts.isBinaryExpression(node.parent)) return false;
  const { left, right } = node.parent;
  return [left, right].some((side) => ts.isPropertyAccessExpression(side) && side.name.text === 'year');
}

const code = files.flatMap(wordsInCode);

/** The words within a token: `parseIkeV2` → parse, ike, v2, ikev2; in patterns `\bFoo` is Foo. */
function partsOf({ text }: Word): string[] {
  const plain = text.replace(/\\[bBdDsSwWnrtfv]/g, ' ').replace(/\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}/g, ' ');
  const whole = plain.split(/[^A-Za-z0-9-]+/);
  const humps = whole.flatMap((word) => word.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[\s-]+/));
  return [...whole, ...whole.flatMap((word) => word.split('-')), ...humps].filter((word) => word !== '');
}

describe('the code of server/', () => {
  test('is found', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(code.length).toBeGreaterThan(1000);
  });

  test('names no RFC but those that define the keywords', () => {
    const found = code.flatMap(({ text, place }) =>
      [...text.matchAll(/rfc[\s_-]*0*(\d{3,})/gi)]
        .filter((match) => !keywordRfcs.has(Number(match[1])))
        .map((match) => `${place} ${match[0]}`),
    );
    expect(found).toEqual([]);
  });

  test('holds no number that could be an RFC', () => {
    const found = code
      .filter(({ text }) => /^\d{4,5}$/.test(text))
      .filter(({ text }) => !keywordRfcs.has(Number(text)) && !isRound(Number(text)))
      .map(({ text, place }) => `${place} ${text}`);
    expect(found).toEqual([]);
  });

  test('names no protocol and no algorithm', () => {
    const forbidden = new Set(names.filter((name) => !schemes.has(name)));
    const found = code.flatMap((word) => {
      const hits = partsOf(word).filter(
        (part) => forbidden.has(part.toLowerCase()) || upperCaseNames.has(part),
      );
      const allowed = edge.test(word.place)
        ? hits.filter((hit) => !spokenAtTheEdge.has(hit.toLowerCase()))
        : hits;
      return [...new Set(allowed)].map((hit) => `${word.place} ${hit} in ${word.text.slice(0, 80)}`);
    });
    expect(found).toEqual([]);
  });

  test.skipIf(corpus === undefined)(
    'names no abbreviation that titles of RFCs introduce for a protocol',
    () => {
      const titles = readFileSync(`${corpus}/rfc-index.xml`, 'utf8').matchAll(/<title>([^<]+)<\/title>/g);
      const abbreviations = new Set(
        [...titles].flatMap(([, title]) =>
          [...(title ?? '').matchAll(/\(([A-Z][A-Z\d-]{2,9})\)/g)].map((match) => match[1]),
        ),
      );
      expect(abbreviations.size).toBeGreaterThan(500);
      const found = code
        .filter(({ place }) => !edge.test(place))
        .flatMap((word) =>
          [...new Set(partsOf(word))]
            .filter((part) => abbreviations.has(part) && !ownWords.has(part))
            .map((part) => `${word.place} ${part} in ${word.text.slice(0, 80)}`),
        );
      expect(found).toEqual([]);
    },
  );
});

/** Limits and sizes: multiples of a hundred, powers of two, the Unicode planes' ends. */
function isRound(number: number): boolean {
  return number % 100 === 0 || Number.isInteger(Math.log2(number)) || Number.isInteger(Math.log2(number + 1));
}

/** Abbreviations in titles that are words of the engine's own trade: series, formats that it reads and writes. */
const ownWords = new Set([
  'ABNF',
  'ASCII',
  'BCP',
  'FYI',
  'HTML',
  'HTTP',
  'IETF',
  'ISO',
  'JSON',
  'MAY',
  'MIB',
  'STD',
  'TEXT',
  'URI',
  'URL',
  'URN',
  'UTF-8',
  'XML',
]);
