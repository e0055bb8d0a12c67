// Bundles the style sheet under a name that carries its hash, so that it may be cached for a year, and writes
// assets.properties (logical name = file name) for the pages.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { build } from "esbuild";

const target = "target";
rmSync(target, { recursive: true, force: true });
mkdirSync(target);

const bundle = await build({
  entryPoints: ["css/portal.css"],
  bundle: true,
  minify: true,
  write: false,
  charset: "utf8",
  legalComments: "none",
  loader: { ".css": "css" },
  logLevel: "warning",
});

const names = [];

function emit(name, bytes) {
  const extension = extname(name);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const file = `${basename(name, extension)}-${hash}${extension}`;
  writeFileSync(join(target, file), bytes);
  names.push(`${name} = ${file}`);
}

emit("portal.css", withoutUnusedTokens(bundle.outputFiles[0].text));
for (const image of readdirSync("img")) {
  emit(image, readFileSync(join("img", image)));
}
cpSync("img/icon.svg", join(target, "icon.svg"));
writeFileSync(join(target, "assets.properties"), names.join("\n") + "\n");

// The design system declares some two hundred tokens; what no rule asks for need not travel.
function withoutUnusedTokens(css) {
  for (;;) {
    const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((found) => found[1]));
    const less = css.replace(/(--[\w-]+):[^;{}]*(;|(?=\}))/g, (declaration, name) => (used.has(name) ? declaration : ""));
    if (less === css) {
      return css;
    }
    css = less;
  }
}
