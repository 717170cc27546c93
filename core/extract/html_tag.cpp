// The names of HTML's elements.
// SPDX-License-Identifier: Apache-2.0
#include "core/extract/html_tag.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace nutgraf {
namespace {

struct NamedTag {
  std::string_view name;
  HtmlTag tag;
};

// Sorted by name.
// clang-format off
constexpr NamedTag kTags[] = {
    {"a", HtmlTag::A}, {"address", HtmlTag::Address}, {"area", HtmlTag::Area}, {"article", HtmlTag::Article},
    {"aside", HtmlTag::Aside}, {"audio", HtmlTag::Audio}, {"b", HtmlTag::B}, {"base", HtmlTag::Base},
    {"blockquote", HtmlTag::Blockquote}, {"body", HtmlTag::Body}, {"br", HtmlTag::Br}, {"button", HtmlTag::Button},
    {"canvas", HtmlTag::Canvas}, {"caption", HtmlTag::Caption}, {"center", HtmlTag::Center}, {"cite", HtmlTag::Cite},
    {"code", HtmlTag::Code}, {"col", HtmlTag::Col}, {"dd", HtmlTag::Dd}, {"details", HtmlTag::Details},
    {"dialog", HtmlTag::Dialog}, {"div", HtmlTag::Div}, {"dl", HtmlTag::Dl}, {"dt", HtmlTag::Dt}, {"em", HtmlTag::Em},
    {"embed", HtmlTag::Embed}, {"fieldset", HtmlTag::Fieldset}, {"figcaption", HtmlTag::Figcaption},
    {"figure", HtmlTag::Figure}, {"font", HtmlTag::Font}, {"footer", HtmlTag::Footer}, {"form", HtmlTag::Form},
    {"frame", HtmlTag::Frame}, {"h1", HtmlTag::H1}, {"h2", HtmlTag::H2}, {"h3", HtmlTag::H3}, {"h4", HtmlTag::H4},
    {"h5", HtmlTag::H5}, {"h6", HtmlTag::H6}, {"head", HtmlTag::Head}, {"header", HtmlTag::Header}, {"hr", HtmlTag::Hr},
    {"html", HtmlTag::Html}, {"i", HtmlTag::I}, {"iframe", HtmlTag::Iframe}, {"img", HtmlTag::Img},
    {"input", HtmlTag::Input}, {"label", HtmlTag::Label}, {"legend", HtmlTag::Legend}, {"li", HtmlTag::Li},
    {"link", HtmlTag::Link}, {"main", HtmlTag::Main}, {"map", HtmlTag::Map}, {"math", HtmlTag::Math},
    {"menu", HtmlTag::Menu}, {"meta", HtmlTag::Meta}, {"nav", HtmlTag::Nav}, {"noscript", HtmlTag::Noscript},
    {"object", HtmlTag::Object}, {"ol", HtmlTag::Ol}, {"optgroup", HtmlTag::Optgroup}, {"option", HtmlTag::Option},
    {"p", HtmlTag::P}, {"param", HtmlTag::Param}, {"picture", HtmlTag::Picture}, {"pre", HtmlTag::Pre}, {"q", HtmlTag::Q},
    {"s", HtmlTag::S}, {"script", HtmlTag::Script}, {"section", HtmlTag::Section}, {"select", HtmlTag::Select},
    {"small", HtmlTag::Small}, {"source", HtmlTag::Source}, {"span", HtmlTag::Span}, {"strong", HtmlTag::Strong},
    {"style", HtmlTag::Style}, {"sub", HtmlTag::Sub}, {"summary", HtmlTag::Summary}, {"sup", HtmlTag::Sup},
    {"svg", HtmlTag::Svg}, {"table", HtmlTag::Table}, {"tbody", HtmlTag::Tbody}, {"td", HtmlTag::Td},
    {"template", HtmlTag::Template}, {"textarea", HtmlTag::Textarea}, {"tfoot", HtmlTag::Tfoot}, {"th", HtmlTag::Th},
    {"thead", HtmlTag::Thead}, {"time", HtmlTag::Time}, {"title", HtmlTag::Title}, {"tr", HtmlTag::Tr},
    {"track", HtmlTag::Track}, {"u", HtmlTag::U}, {"ul", HtmlTag::Ul}, {"video", HtmlTag::Video}, {"wbr", HtmlTag::Wbr}};
// clang-format on

}  // namespace

HtmlTag html_tag(std::string_view name) {
  const auto* const found =
      std::lower_bound(std::begin(kTags), std::end(kTags), name,
                       [](const NamedTag& entry, std::string_view key) { return entry.name < key; });
  if (found != std::end(kTags) && found->name == name) return found->tag;
  return name.find('-') == std::string_view::npos ? HtmlTag::Other : HtmlTag::Custom;
}

bool is_block(HtmlTag tag) {
  constexpr std::array kBlocks = {
      HtmlTag::Address,    HtmlTag::Article, HtmlTag::Aside,   HtmlTag::Blockquote, HtmlTag::Body,
      HtmlTag::Br,         HtmlTag::Caption, HtmlTag::Center,  HtmlTag::Dd,         HtmlTag::Details,
      HtmlTag::Dialog,     HtmlTag::Div,     HtmlTag::Dl,      HtmlTag::Dt,         HtmlTag::Fieldset,
      HtmlTag::Figcaption, HtmlTag::Figure,  HtmlTag::Footer,  HtmlTag::Form,       HtmlTag::H1,
      HtmlTag::H2,         HtmlTag::H3,      HtmlTag::H4,      HtmlTag::H5,         HtmlTag::H6,
      HtmlTag::Header,     HtmlTag::Hr,      HtmlTag::Html,    HtmlTag::Legend,     HtmlTag::Li,
      HtmlTag::Main,       HtmlTag::Menu,    HtmlTag::Nav,     HtmlTag::Ol,         HtmlTag::Option,
      HtmlTag::P,          HtmlTag::Pre,     HtmlTag::Section, HtmlTag::Summary,    HtmlTag::Table,
      HtmlTag::Tbody,      HtmlTag::Td,      HtmlTag::Tfoot,   HtmlTag::Th,         HtmlTag::Thead,
      HtmlTag::Tr,         HtmlTag::Ul};
  return std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
}

}  // namespace nutgraf
