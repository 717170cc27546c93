// The command line, read.
// SPDX-License-Identifier: Apache-2.0
#include "tools/cli/arguments.h"

#include <charconv>
#include <map>

#include "core/report/options_json.h"

namespace nutgraf::cli {
namespace {

std::optional<std::uint32_t> parse_number(const std::string& text, std::uint32_t lowest,
                                          std::uint32_t highest) {
  std::uint32_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || value < lowest ||
      value > highest)
    return std::nullopt;
  return value;
}

template <typename Value>
bool choose(const std::map<std::string, Value>& choices, const std::string& word, Value& chosen) {
  const auto it = choices.find(word);
  if (it == choices.end()) return false;
  chosen = it->second;
  return true;
}

/// Sets one option; false where the value makes no sense.
bool set_option(Arguments& arguments, const std::string& name, const std::string& value) {
  const auto set_number = [&](std::uint32_t& target, std::uint32_t lowest, std::uint32_t highest) {
    const auto number = parse_number(value, lowest, highest);
    if (number) target = *number;
    return number.has_value();
  };
  if (name == "--format") {
    return choose<OutputFormat>({{"json", OutputFormat::Json},
                                 {"html", OutputFormat::Html},
                                 {"markdown", OutputFormat::Markdown},
                                 {"conll", OutputFormat::Conll},
                                 {"csv", OutputFormat::Csv}},
                                value, arguments.format);
  }
  if (name == "--input") {
    return choose<InputFormat>({{"text", InputFormat::Text},
                                {"html", InputFormat::Html},
                                {"jsonl", InputFormat::Jsonl},
                                {"conll", InputFormat::Conll}},
                               value, arguments.input);
  }
  if (name == "--offsets") {
    const auto encoding = offset_encoding_from_label(value);
    if (encoding) arguments.offsets = *encoding;
    return encoding.has_value();
  }
  if (name == "--date") {
    arguments.options.publication_date = parse_iso_date(value);
    return arguments.options.publication_date.has_value();
  }
  if (name == "--summary") return set_number(arguments.options.summary.sentences.emplace(), 0, 10000);
  if (name == "--summary-type") {
    arguments.options.summary.type = summary_type_from_label(value);
    return arguments.options.summary.type.has_value();
  }
  if (name == "--summary-length") {
    arguments.options.summary.length = summary_length_from_label(value);
    return arguments.options.summary.length.has_value();
  }
  if (name == "--summary-words") return set_number(arguments.options.summary.words, 0, 1000000);
  if (name == "--summary-percent") return set_number(arguments.options.summary.percent, 0, 100);
  if (name == "--key-phrases") return set_number(arguments.options.key_phrases, 0, 10000);
  if (name == "--jobs") return set_number(arguments.jobs, 1, 1024);
  if (name == "--model") {
    arguments.model = value;
    return !value.empty();
  }
  return false;
}

bool is_known(const std::string& name) {
  static const std::vector<std::string> kNames = {"--format",
                                                  "--input",
                                                  "--offsets",
                                                  "--date",
                                                  "--summary",
                                                  "--summary-words",
                                                  "--summary-percent",
                                                  "--summary-type",
                                                  "--summary-length",
                                                  "--key-phrases",
                                                  "--jobs",
                                                  "--model"};
  for (const std::string& known : kNames) {
    if (known == name) return true;
  }
  return false;
}

}  // namespace

ParsedArguments parse_arguments(const std::vector<std::string>& words) {
  ParsedArguments parsed;
  Arguments& arguments = parsed.arguments;
  const auto fail = [&parsed](std::string message) {
    parsed.error = std::move(message);
    return parsed;
  };
  if (words.empty()) return fail("a command is missing: analyze, tag, --help or --version");
  if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") return parsed;
  if (words[0] == "--version") {
    arguments.command = Command::Version;
    return parsed;
  }
  if (!choose<Command>({{"analyze", Command::Analyze}, {"tag", Command::Tag}}, words[0], arguments.command)) {
    return fail("unknown command \"" + words[0] + "\"; there are analyze and tag");
  }
  bool only_files = false;
  bool input_given = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (only_files || word == "-" || word.empty() || word[0] != '-') {
      arguments.files.push_back(word);
      continue;
    }
    if (word == "--") {
      only_files = true;
      continue;
    }
    if (word == "--help" || word == "-h") {
      arguments.command = Command::Help;
      return parsed;
    }
    if (word == "--compress") {
      arguments.options.summary.compress = true;
      continue;
    }
    if (word == "--no-compress") {
      arguments.options.summary.compress = false;
      continue;
    }
    if (word == "--whole-text") {
      arguments.options.whole_text = true;
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    if (!is_known(name)) return fail("unknown option " + name);
    std::string value;
    if (equals != std::string::npos) {
      value = word.substr(equals + 1);
    } else if (i + 1 < words.size()) {
      value = words[++i];
    } else {
      return fail(name + " needs a value");
    }
    input_given = input_given || name == "--input";
    if (!set_option(arguments, name, value))
      return fail(name + " can't be \"" + value + "\"; see nutgraf --help");
  }
  if (arguments.command == Command::Tag) {
    if (!input_given) arguments.input = InputFormat::Conll;
    if (arguments.input != InputFormat::Conll) return fail("tag reads --input conll only");
  } else if (arguments.input == InputFormat::Conll) {
    return fail("analyze reads text, html or jsonl; for conll there is nutgraf tag");
  }
  if (arguments.input == InputFormat::Jsonl && arguments.format != OutputFormat::Json) {
    return fail("--input jsonl answers JSON lines; leave --format out");
  }
  if (arguments.files.empty()) arguments.files.emplace_back("-");
  return parsed;
}

const char* const kHelp = R"(NAME
  nutgraf - who, what, where, when and who said it, in a news article

SYNOPSIS
  nutgraf analyze [OPTION]... [FILE|-]...
  nutgraf tag [--input conll] [FILE|-]...
  nutgraf --help | --version

DESCRIPTION
  analyze  reads articles and answers everything known about each: named
           entities of eighteen types, people with titles, aliases and pronouns,
           quotations with their speakers, dates, amounts, key phrases, a
           summary, and which paragraphs belong to the story.
  tag      reads tokens, one a line (anything after a tab is ignored), a blank
           line between sentences, "-DOCSTART-" between documents, and answers
           TOKEN<TAB>TAG line for line, tags in BIO2 with OntoNotes' labels.

  Without FILE, or with -, standard input is read. Nothing is ever sent
  anywhere.

OPTIONS
  --format json|html|markdown|conll|csv
           What to answer; json is one object a line. Default: json.
  --input text|html|jsonl
           What is read. jsonl: lines {"id": ..., "text": ..., "date"?: ...};
           each is answered by one line {"id": ..., ...result} in the order of
           the input, on all cores, in constant memory. A line that can't be
           read is answered by {"id": ..., "error": {"code", "message"}}.
  --date YYYY-MM-DD
           When the article was published; relative dates need it. A "date" in
           a JSON line wins.
  --offsets utf-8|utf-16|utf-32
           What positions count: bytes, UTF-16 code units (as JavaScript does;
           the default) or code points (as Python does).
  --summary N
           Sentences of the summary, 0 to 10000. Default: 3.
  --summary-words N, --summary-percent N
           Further bounds: words in all, per cent of the article's words.
  --summary-type key-points|tldr|teaser|headline,
  --summary-length short|medium|long
           key-points: 3, 5 or 7 compressed sentences; tldr: 1, 3 or 5; teaser:
           1, 2 or 3 of the opening; headline: the article's own or else one
           sentence, cut to 12, 17 or 22 words, or up to five more where a verb
           would lack what it is about.
           With --summary, that number holds.
  --compress, --no-compress
           Leave out attribution tails, parentheses, connectives and weekdays
           gone by, as marked edits. Default: as the type says; without one,
           compressed.
  --whole-text
           Everything is the article: set no paragraph aside as another story.
  --key-phrases N
           Default: 10.
  --jobs N
           Threads for --input jsonl. Default: one a core.
  --model FILE
           Another model than the built-in one.

EXIT STATUS
  0 all was answered; 1 a file could not be read, the model not be opened or the
  answer not be written; 2 the command line was wrong; 3 some JSON lines were
  answered by an error.

CORPORA
  A line of JSON needs nothing but itself: its answer is the same whatever
  stands around it, on every machine. So a corpus can be cut anywhere between
  lines and worked on in any number of places. Answers come in the order of the
  lines and as soon as they are there; memory does not grow with the stream.
  Where another program starts one nutgraf a core, give --jobs 1. Where it takes
  status 3 for a failure of its own, wrap: sh -c 'nutgraf ... || test $? = 3'.

  GNU parallel   parallel --pipe --block 20M -k \
                   nutgraf analyze --input jsonl --jobs 1 <in.jsonl >out.jsonl
  Spark          lines.pipe("nutgraf analyze --input jsonl --jobs 1")
  Hadoop         mapred streaming -D mapreduce.job.reduces=0 -files nutgraf \
                   -mapper "./nutgraf analyze --input jsonl --jobs 1" \
                   -input in -output out

EXAMPLES
  nutgraf analyze --date 2019-11-23 article.txt
  nutgraf analyze --format markdown --summary 5 article.txt
  curl -s https://example.org/story | nutgraf analyze --input html
  zcat corpus.jsonl.gz | nutgraf analyze --input jsonl > out.jsonl
  nutgraf analyze --format conll article.txt | nutgraf tag
)";

}  // namespace nutgraf::cli
