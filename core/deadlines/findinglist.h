// The rows of a list: kept by machine, read in the order of Oggi. Lists made one from another share the machines that did not change.
#pragma once

#include "core/domain/finding.h"

#include <iterator>
#include <vector>

namespace tagliando {

/// All rows about one machine, or about a customer as a whole.
struct HolderRows {
    std::vector<Finding> rows; ///< by track, none twice
    QString customer, server;  ///< names as they are sorted: without case
    State worst = State::Satisfied;
    Instant next; ///< when passing time alone changes one of them; null: never

    friend bool operator==(const HolderRows &a, const HolderRows &b) { return a.rows == b.rows; }
};

/// Rows, read one by one in the order that people see: by state; blocking by (stopped whole, stopped in part, armed, stop date), overdue by days
/// late, the rest by the day that matters; then by customer, machine and track. They stay where they are as long as some list holds them.
class FindingList {
public:
    using value_type = Finding;

    /// Goes through pointers and gives rows.
    class const_iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Finding;
        using difference_type = std::ptrdiff_t;
        using pointer = const Finding *;
        using reference = const Finding &;

        const_iterator() = default;
        explicit const_iterator(const Finding *const *at) : at_(at) {}
        reference operator*() const { return **at_; }
        pointer operator->() const { return *at_; }
        reference operator[](difference_type n) const { return *at_[n]; }
        const_iterator &operator++() { return *this += 1; }
        const_iterator &operator--() { return *this -= 1; }
        const_iterator operator++(int) { return const_iterator(at_++); }
        const_iterator operator--(int) { return const_iterator(at_--); }
        const_iterator &operator+=(difference_type n)
        {
            at_ += n;
            return *this;
        }
        const_iterator &operator-=(difference_type n) { return *this += -n; }
        friend const_iterator operator+(const_iterator i, difference_type n) { return i += n; }
        friend const_iterator operator+(difference_type n, const_iterator i) { return i += n; }
        friend const_iterator operator-(const_iterator i, difference_type n) { return i -= n; }
        friend difference_type operator-(const_iterator a, const_iterator b) { return a.at_ - b.at_; }
        friend auto operator<=>(const_iterator, const_iterator) = default;

    private:
        const Finding *const *at_ = nullptr;
    };

    FindingList() = default;
    /// In the order given.
    FindingList(std::vector<Finding> rows); // NOLINT(google-explicit-constructor): the same rows
    FindingList(std::initializer_list<Finding> rows) : FindingList(std::vector<Finding>(rows)) {}
    /// Put in order; without holders that have no rows.
    static FindingList of(std::vector<Shared<HolderRows>> holders);
    static FindingList sorted(std::vector<Finding> rows);

    [[nodiscard]] std::size_t size() const { return shown_.size(); }
    [[nodiscard]] bool empty() const { return shown_.empty(); }
    [[nodiscard]] const_iterator begin() const { return const_iterator(shown_.data()); }
    [[nodiscard]] const_iterator end() const { return begin() + static_cast<std::ptrdiff_t>(size()); }
    [[nodiscard]] const Finding &operator[](std::size_t i) const { return *shown_[i]; }
    [[nodiscard]] const Finding &at(std::size_t i) const { return *shown_.at(i); }
    [[nodiscard]] const Finding &front() const { return *shown_.front(); }
    [[nodiscard]] const Finding &back() const { return *shown_.back(); }
    /// The same rows; they live as long as this list or a copy of it.
    [[nodiscard]] const std::vector<const Finding *> &pointers() const { return shown_; }
    /// By customer and machine.
    [[nodiscard]] const std::vector<Shared<HolderRows>> &holders() const { return holders_; }

    friend bool operator==(const FindingList &a, const FindingList &b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

private:
    std::vector<Shared<HolderRows>> holders_;
    std::vector<const Finding *> shown_;
};

void sortByTrack(std::vector<Finding> &rows);
/// Counts rows of one holder, which stand by track: what is due or stops after `now`.
HolderRows holderRows(std::vector<Finding> rows, Instant now);

} // namespace tagliando
