// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/devicecriteria.h"
#include "models/devices/devicefilter.h"
#include "ui/shell/narrowingbar.h"

#include <QList>
#include <QMenu>

#include <functional>

namespace Reslate {

/// The filter of the device list as a menu of boxes. Boxes under one heading widen the list, headings narrow it.
class FilterMenu final : public QMenu {
    Q_OBJECT
public:
    explicit FilterMenu(QWidget *parent = nullptr);

    DeviceFacets facets() const;
    /// How many boxes are checked.
    int active() const;
    void clear();
    /// The checked boxes.
    QList<NarrowingChip> chips() const;
    /// Unchecks the box of that chip.
    void remove(const QString &id);

Q_SIGNALS:
    void facetsChanged();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Apply = std::function<void(DeviceFacets &)>;
    struct Box {
        QString name;
        QString chip; ///< what it says away from its heading
        QAction *action;
        Apply apply;
    };
    /// chip: what it says away from its heading, where that isn't the same text.
    void addBox(const QString &name, const QString &text, Apply apply, const QString &chip = {});
    void addLocalResetBoxes();
    void addJoinBoxes();
    void addSeenBoxes();
    bool toggleInPlace(QAction *action);

    QList<Box> m_boxes;
    QAction *m_clear = nullptr;
};

} // namespace Reslate
