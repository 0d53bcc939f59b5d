#include "core/domain/version/digits.h"
#include "core/domain/version/version.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace tagliando {

namespace {

// Rank of a chunk where the other version has something else: "3.0rc1" < "3.0" < "3.0b" < "3.0.1".
enum class ChunkKind { Prerelease, End, Letters, Digits };

struct Chunk {
    ChunkKind kind = ChunkKind::End;
    QByteArrayView text;
};

bool isPrerelease(QByteArrayView letters)
{
    static constexpr std::array<const char *, 5> words{"alpha", "beta", "pre", "preview", "rc"};
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return letters.compare(word, Qt::CaseInsensitive) == 0; });
}

using Chunks = QVarLengthArray<Chunk, 16>; // enough for any version of the field without an allocation

struct NaturalVersion {
    QByteArrayView prefix; ///< leading letters: "HPD", "E"; "v" counts as none
    Chunks chunks;
};

std::optional<NaturalVersion> parse(QByteArrayView text)
{
    NaturalVersion version;
    text = text.trimmed();
    bool anyDigit = false;
    bool first = true;
    while (!text.isEmpty()) {
        if (isDigit(text.front())) {
            version.chunks.push_back({ChunkKind::Digits, takeRun(&text, isDigit)});
            anyDigit = true;
        } else if (isLetter(text.front())) {
            const QByteArrayView letters = takeRun(&text, isLetter);
            if (!first)
                version.chunks.push_back({isPrerelease(letters) ? ChunkKind::Prerelease : ChunkKind::Letters, letters});
            else if (letters.compare("v", Qt::CaseInsensitive) != 0)
                version.prefix = letters;
        } else if (static_cast<unsigned char>(text.front()) >= 0x80) {
            return std::nullopt;
        } else {
            text = text.sliced(1);
            continue;
        }
        first = false;
    }
    if (!anyDigit)
        return std::nullopt;
    // "1.0" is "1" and "1.0rc1" is "1rc1": zeros before letters or the end say nothing.
    const auto isZero = [](const Chunk &chunk) { return chunk.kind == ChunkKind::Digits && compareDigits(chunk.text, "0") == 0; };
    Chunks &chunks = version.chunks;
    auto kept = chunks.end(); // the kept ones gather at the end
    for (auto chunk = chunks.end(); chunk != chunks.begin();) {
        --chunk;
        if (!isZero(*chunk) || (kept != chunks.end() && kept->kind == ChunkKind::Digits))
            *--kept = *chunk;
    }
    chunks.erase(chunks.begin(), kept);
    return version;
}

std::strong_ordering compareChunks(const Chunk &a, const Chunk &b)
{
    if (a.kind != b.kind)
        return a.kind <=> b.kind;
    if (a.kind == ChunkKind::Digits)
        return compareDigits(a.text, b.text);
    return a.text.compare(b.text, Qt::CaseInsensitive) <=> 0;
}

} // namespace

std::optional<std::strong_ordering> compareNatural(QByteArrayView a, QByteArrayView b)
{
    const auto left = parse(a);
    const auto right = parse(b);
    if (!left || !right || left->prefix.compare(right->prefix, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    for (qsizetype i = 0; i < std::max(left->chunks.size(), right->chunks.size()); ++i) {
        const auto order = compareChunks(i < left->chunks.size() ? left->chunks[i] : Chunk{}, i < right->chunks.size() ? right->chunks[i] : Chunk{});
        if (order != 0)
            return order;
    }
    return std::strong_ordering::equal;
}

} // namespace tagliando
