// What VS Code says of a JSON file: its language service, set as by `json.schemas` in settings.json.
// stdin: {"schemas": [{"fileMatch": [...], "url": "file:..."}], "name": "...", "text": "...", "at"?: offset}
// stdout: {"problems": ["..."], "hover"?: "...", "completions"?: ["..."], "asked": ["url", ...]}
"use strict";
const { readFileSync } = require("node:fs");
const { fileURLToPath } = require("node:url");
const { getLanguageService, TextDocument } = require("vscode-json-languageservice");

const input = JSON.parse(readFileSync(0, "utf8"));
const asked = [];
const service = getLanguageService({
  // The editor reads files; an address of any other scheme is noted and refused.
  schemaRequestService: async (url) => {
    asked.push(url);
    return readFileSync(fileURLToPath(url), "utf8");
  },
});
service.configure({ schemas: input.schemas.map(({ fileMatch, url }) => ({ fileMatch, uri: url })) });

(async () => {
  const text = TextDocument.create(input.name, "json", 1, input.text);
  const parsed = service.parseJSONDocument(text);
  const found = await service.doValidation(text, parsed, { schemaValidation: "error" });
  const told = { problems: found.map((problem) => problem.message), asked };
  if (input.at !== undefined) {
    const place = text.positionAt(input.at);
    const hover = await service.doHover(text, place, parsed);
    const list = await service.doComplete(text, place, parsed);
    told.hover = JSON.stringify(hover && hover.contents);
    told.completions = list.items.map((item) => item.label);
  }
  process.stdout.write(JSON.stringify(told));
})();
