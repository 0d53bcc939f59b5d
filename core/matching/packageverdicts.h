// What fixes say of every installed version that anybody looked at, kept for the machines that have it.
#pragma once

#include "core/matching/packageindex.h"

namespace tagliando {

/// Verdicts on the pairs of one table for one line of machines. A copy costs a few flat arrays: what was judged before is shared.
class PackageVerdicts {
public:
    static constexpr qint32 noFix = -1, unjudged = -2, image = -3;

    /// What counting needs of a verdict.
    struct Key {
        quint32 source = 0; ///< of the table
        PackageVerdict::Kind kind = PackageVerdict::NoFix;
        bool gathersKernels = false;
        bool hasOpen = false;
        bool supported = false;
    };
    struct Image {
        qint32 verdict = noFix;
        quint32 source = 0, twin = 0; ///< source ids; twin: of what it was signed from, 0 when not in the table
        bool kernelKnown = false;
    };

    PackageVerdicts(std::shared_ptr<const PackageTable> table, PackageLine line, const PackageIndex &index)
        : table_(std::move(table)), line_(std::move(line)), byBinary_(index.byBinary(line_.release))
    {
    }

    [[nodiscard]] const PackageTable &table() const { return *table_; }
    [[nodiscard]] const PackageLine &line() const { return line_; }
    [[nodiscard]] bool byBinary() const { return byBinary_; } ///< as its release does
    /// A verdict's number, or one of the constants above.
    [[nodiscard]] qint32 of(quint32 pair) const { return pair < ofPair_.size() ? ofPair_[pair] : unjudged; }
    [[nodiscard]] Key key(qint32 verdict) const { return keys_[std::size_t(verdict)]; }
    [[nodiscard]] const PackageVerdict &verdict(qint32 verdict) const
    {
        return (*blocks_[std::size_t(verdict) / blockSize])[std::size_t(verdict) % blockSize];
    }
    [[nodiscard]] std::size_t size() const { return keys_.size(); }
    [[nodiscard]] Image imageOf(quint32 pair) const { return images_.value(pair); }
    [[nodiscard]] const QHash<quint32, Image> &images() const { return images_; } ///< by pair
    /// Judged pairs of a source.
    [[nodiscard]] std::vector<quint32> pairsOf(quint32 source) const;

    /// Judges these pairs of the table, on all processors; each once, none judged before.
    void judge(const PackageIndex &index, const std::vector<quint32> &pairs);
    /// Judges the pairs anew that a fix of this package speaks of.
    void judgeAgain(const PackageIndex &index, const QByteArray &package);

private:
    static constexpr std::size_t blockSize = 1024;
    static constexpr quint32 lastPair = 0xffffffff, unlinked = 0xfffffffe;
    struct Part;
    struct Item {
        quint32 source, version, pair; ///< version: of the source
    };

    [[nodiscard]] std::vector<Item> bySource(const std::vector<quint32> &pairs, std::vector<std::size_t> *groups) const;
    void judgeSource(const PackageIndex &index, std::vector<Item>::iterator begin, std::vector<Item>::iterator end, Part &part) const;
    void take(const PackageIndex &index, Part &part);
    void append(PackageVerdict verdict, quint32 source);
    void link(quint32 source, quint32 pair);

    std::shared_ptr<const PackageTable> table_;
    PackageLine line_;
    bool byBinary_;
    std::vector<qint32> ofPair_;
    std::vector<Key> keys_;
    std::vector<std::shared_ptr<std::vector<PackageVerdict>>> blocks_; ///< full ones never change; the last one only while nobody shares it
    std::vector<quint32> firstPair_, nextPair_;                        ///< a chain of judged pairs per source
    QHash<quint32, Image> images_;
};

} // namespace tagliando
