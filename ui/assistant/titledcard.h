// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QVBoxLayout;
class QWidget;

namespace Reslate {

/// A card with a title and room below it; its layout's parentWidget() is the card.
QVBoxLayout *titledCard(const QString &title, QWidget *parent);

} // namespace Reslate
