// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QPushButton;

namespace Reslate {

/// One thing that narrows the list of devices.
struct NarrowingChip {
    QString id;
    QString text; ///< plain text

    bool operator==(const NarrowingChip &) const = default;
};

/// Below the action buttons: selected devices that the table doesn't show, what narrows the list, each to be taken
/// away, and where more matches are. Hidden while there is nothing to say.
class NarrowingBar final : public QWidget {
    Q_OBJECT
public:
    explicit NarrowingBar(QWidget *parent = nullptr);

    /// How many devices are selected that the table doesn't show.
    void setHiddenSelection(int count);
    void setChips(const QList<NarrowingChip> &chips);
    /// What the button says that searches more devices; empty: there is none.
    void setSearchAll(const QString &text);

Q_SIGNALS:
    void showHiddenClicked();
    void searchAllClicked();
    void chipRemoved(const QString &id);

private:
    QPushButton *makeChip(const NarrowingChip &chip);
    void updateVisible();

    QPushButton *m_hidden;
    QPushButton *m_searchAll;
    QList<NarrowingChip> m_chips;
    QList<QPushButton *> m_buttons; ///< of the chips
};

} // namespace Reslate
