#include "core/domain/versionrange.h"

#include "core/domain/percent.h"
#include "core/domain/version/digits.h"
#include "core/domain/version/ecosystem.h"

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

using Comparator = VersionConstraint::Comparator;

// Longer ones first: "<=" begins with "<".
constexpr std::array<std::pair<const char *, Comparator>, 6> comparators{{{"!=", Comparator::NotEqual},
                                                                          {"<=", Comparator::LessOrEqual},
                                                                          {">=", Comparator::GreaterOrEqual},
                                                                          {"<", Comparator::Less},
                                                                          {">", Comparator::Greater},
                                                                          {"=", Comparator::Equal}}};

Comparator takeComparator(QByteArrayView *text)
{
    for (const auto &[sign, comparator] : comparators) {
        if (text->startsWith(sign)) {
            *text = text->sliced(QByteArrayView(sign).size());
            return comparator;
        }
    }
    return Comparator::Equal;
}

QByteArray signOf(Comparator comparator)
{
    for (const auto &[sign, one] : comparators) {
        if (one == comparator && one != Comparator::Equal)
            return sign;
    }
    return {};
}

bool isLower(Comparator c) { return c == Comparator::Greater || c == Comparator::GreaterOrEqual; }
bool isUpper(Comparator c) { return c == Comparator::Less || c == Comparator::LessOrEqual; }
bool includesItself(Comparator c) { return c == Comparator::Equal || c == Comparator::LessOrEqual || c == Comparator::GreaterOrEqual; }

bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

} // namespace

std::optional<VersionRange> VersionRange::parse(QByteArrayView text)
{
    QByteArray packed;
    std::copy_if(text.begin(), text.end(), std::back_inserter(packed), [](char c) { return !isBlank(c); });
    const qsizetype slash = packed.indexOf('/');
    if (slash < 0 || packed.first(5 < slash ? 5 : slash).toLower() != "vers:")
        return std::nullopt;
    VersionRange range;
    range.scheme_ = packed.sliced(5, slash - 5).toLower();
    const auto schemeCharacter = [](char c) { return isDigit(c) || isLetter(c) || c == '.' || c == '-' || c == '_' || c == '+'; };
    if (range.scheme_.isEmpty() || !std::all_of(range.scheme_.begin(), range.scheme_.end(), schemeCharacter))
        return std::nullopt;
    QByteArrayView rest = QByteArrayView(packed).sliced(slash + 1);
    bool any = false;
    while (!rest.isEmpty()) {
        const qsizetype pipe = rest.indexOf('|');
        QByteArrayView one = pipe < 0 ? rest : rest.first(pipe);
        rest = pipe < 0 ? QByteArrayView() : rest.sliced(pipe + 1);
        if (one.isEmpty())
            continue;
        if (one == "*") {
            if (any)
                return std::nullopt; // "*" stands alone
            range.everything_ = true;
            any = true;
            continue;
        }
        any = true;
        const Comparator comparator = takeComparator(&one);
        const auto version = percentDecoded(one);
        const bool signs = std::any_of(one.begin(), one.end(), [](char c) { return c == '<' || c == '>' || c == '=' || c == '!' || c == '*'; });
        if (range.everything_ || signs || !version || version->trimmed().isEmpty())
            return std::nullopt;
        range.constraints_.push_back({comparator, range.scheme_ == "datetime" ? version->toUpper() : *version});
    }
    if (!any)
        return std::nullopt;
    range.sort();
    return range;
}

std::optional<VersionRange> VersionRange::parseCanonical(QByteArrayView text)
{
    auto range = parse(text);
    return range && range->toString() == text ? range : std::nullopt;
}

std::optional<VersionRange> VersionRange::parseVls(QByteArrayView text)
{
    VersionRange range;
    range.scheme_ = "generic";
    text = text.trimmed();
    static const QByteArrayView all("all versions");
    if (text.size() >= all.size() && text.first(all.size()).compare(all, Qt::CaseInsensitive) == 0) {
        text = text.sliced(all.size()).trimmed();
        range.everything_ = text.isEmpty();
    }
    // A version may end in words that vendors number: "V6.0 SP9 Upd4", "V17 Update 6", "R80.40 Take 94".
    const auto isVersion = [](QByteArrayView version) {
        bool first = true;
        for (const QByteArray &word : version.toByteArray().simplified().split(' ')) {
            const bool known = word == "SP" || word == "Update" || word == "Upd" || word == "Take" || word == "Build" || word == "Patch" ||
                               word == "HF" || word == "Hotfix" || word == "Rev";
            const bool counted = std::any_of(word.begin(), word.end(), isDigit) && word.front() != '(';
            if (first ? !counted : !known && !counted)
                return false;
            first = false;
        }
        return true;
    };
    while (!text.isEmpty()) {
        if (text.front() != '<' && text.front() != '>' && !(text.front() == '=' && range.constraints_.empty()))
            return std::nullopt;
        const Comparator comparator = takeComparator(&text);
        const auto next = std::find_if(text.begin(), text.end(), [](char c) { return c == '<' || c == '>' || c == '|' || c == ','; });
        const QByteArrayView version = text.first(next - text.begin()).trimmed();
        text = text.sliced(next - text.begin());
        if (!isVersion(version) || version.contains('=') || version.contains('*') || version.contains('!'))
            return std::nullopt;
        range.constraints_.push_back({comparator, version.toByteArray()});
        if (!text.isEmpty() && (text.front() == '|' || text.front() == ',')) {
            text = text.sliced(1).trimmed();
            if (text.isEmpty())
                return std::nullopt;
        }
    }
    if (!range.everything_ && range.constraints_.empty())
        return std::nullopt;
    // One lower and one upper bound at most: anything more is not a conjunction, and what it means would be a guess.
    const auto lowers = std::count_if(range.constraints_.begin(), range.constraints_.end(), [](const auto &one) { return isLower(one.comparator); });
    const auto uppers = std::count_if(range.constraints_.begin(), range.constraints_.end(), [](const auto &one) { return isUpper(one.comparator); });
    if (lowers > 1 || uppers > 1 || (range.constraints_.size() > 1 && lowers + uppers != 2))
        return std::nullopt;
    if (lowers + uppers == 2) {
        const bool lowerFirst = isLower(range.constraints_.front().comparator);
        const auto order = range.compare(range.constraints_[lowerFirst ? 0 : 1].version, range.constraints_[lowerFirst ? 1 : 0].version);
        if (!order || *order > 0)
            return std::nullopt; // ">= 5 < 3": a slip, or "outside of"
        range.sort();
    }
    return range;
}

QByteArray VersionRange::toString() const
{
    QByteArray text = "vers:" + scheme_ + '/';
    if (everything_)
        return text + '*';
    bool first = true;
    for (const VersionConstraint &one : constraints_) {
        if (!first)
            text += '|';
        text += signOf(one.comparator) + percentEncoded(one.version);
        first = false;
    }
    return text;
}

std::optional<std::strong_ordering> VersionRange::compare(QByteArrayView installed, QByteArrayView bound) const
{
    if (scheme_ == "rpm") {
        const auto order = compareRpmToAdvisory(installed, bound);
        return order ? std::optional(order->order) : std::nullopt;
    }
    const VersionOrder order = orderOfEcosystem(scheme_);
    return order ? order(installed, bound) : std::nullopt;
}

void VersionRange::sort()
{
    const VersionOrder order = orderOfEcosystem(scheme_);
    if (!order || constraints_.size() < 2)
        return;
    bool comparable = true;
    std::vector<VersionConstraint> sorted = constraints_;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const VersionConstraint &a, const VersionConstraint &b) {
        const auto result = order(a.version, b.version);
        comparable = comparable && result;
        return result && *result < 0;
    });
    if (comparable)
        constraints_ = std::move(sorted);
}

std::optional<bool> VersionRange::contains(QByteArrayView version) const
{
    version = version.trimmed();
    if (everything_)
        return scheme_ != "none";
    for (const VersionConstraint &one : constraints_) {
        if (version == QByteArrayView(one.version)) {
            if (includesItself(one.comparator))
                return true;
            if (one.comparator == Comparator::NotEqual)
                return false;
        }
    }
    std::vector<std::pair<Comparator, std::strong_ordering>> bounds; // of the version against each bound, redundant ones left out
    bool excluded = false;
    bool onlyExclusions = true;
    for (const VersionConstraint &one : constraints_) {
        const auto order = compare(version, one.version);
        if (!order)
            return std::nullopt;
        if (*order == 0 && includesItself(one.comparator))
            return true;
        excluded = excluded || (*order == 0 && one.comparator == Comparator::NotEqual);
        onlyExclusions = onlyExclusions && one.comparator == Comparator::NotEqual;
        if (isLower(one.comparator) && !bounds.empty() && isLower(bounds.back().first))
            continue;
        if (isUpper(one.comparator) && !bounds.empty() && isUpper(bounds.back().first))
            bounds.pop_back();
        if (isLower(one.comparator) || isUpper(one.comparator))
            bounds.emplace_back(one.comparator, *order);
    }
    if (excluded || onlyExclusions)
        return !excluded;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (isUpper(bounds[i].first) && bounds[i].second < 0 && (i == 0 || bounds[i - 1].second > 0))
            return true;
        if (isLower(bounds[i].first) && bounds[i].second > 0 && i + 1 == bounds.size())
            return true;
    }
    return false;
}

} // namespace tagliando
