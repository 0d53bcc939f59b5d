#pragma once

#include "ui/common/desk.h"
#include "ui/customer/customerview.h"

#include <QStandardItemModel>

namespace tagliando {

/// Sites, servers and folded workstations of one customer, each with its worst state. The first row stands for all machines.
class MachineTree : public QStandardItemModel {
public:
    MachineTree(Desk &desk, QObject *parent) : QStandardItemModel(parent), desk_(desk) {}
    void setView(const CustomerView &view);
    /// The machines under a row; empty for the first row: all of them.
    [[nodiscard]] QSet<ServerId> machinesUnder(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(ServerId machine) const;

private:
    struct Node {
        QString key, text;
        ServerId machine;
        ServerColour worst = ServerColour::Satisfied;
        std::vector<Node> children;
    };

    [[nodiscard]] Node machineNode(const CustomerView &view, const Server &machine) const;
    [[nodiscard]] std::vector<Node> nodesOf(const CustomerView &view, SiteId site) const;
    void sync(QStandardItem *parent, const std::vector<Node> &nodes);

    Desk &desk_;
};

} // namespace tagliando
